import { watch } from 'node:fs';
import { join, sep } from 'node:path';

/** Editors write a file in several steps; this is how long they are given. */
const SETTLING_MS = 120;

/**
 * Calls back after each save of a page, or of a file in a lesson's `cells/`, until the process is told to end.
 * @param root absolute path of the project
 * @param onChange gets the path of the file saved last, relative to `root`
 */
export async function watchCells(root: string, onChange: (path: string) => void): Promise<void> {
  const ended = Promise.withResolvers<undefined>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(join(root, 'content'), { recursive: true }, (_, name) => {
    if (name === null || !/\.(?:mdx?|ts)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => onChange(`content/${name.split(sep).join('/')}`), SETTLING_MS);
  });
  watcher.on('error', ended.reject);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve(undefined));
  try {
    await ended.promise;
  } finally {
    clearTimeout(timer);
    watcher.close();
  }
}
