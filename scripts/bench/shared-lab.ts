import { openLab, type Lab } from './open-lab.ts';

/** A lab that opens with its first task, so that measurements which need none do not wait for it. */
export interface SharedLab {
  readonly run: Lab['run'];
  close(): Promise<void>;
}

export function openSharedLab(): SharedLab {
  let opened: Promise<Lab> | null = null;
  return {
    async run(task, ...input) {
      opened ??= openLab();
      return (await opened).run(task, ...input);
    },
    async close() {
      await (await opened)?.close();
    },
  };
}
