import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NamedRecording } from '../../../scripts/records/recording.ts';
import { projectRoot } from '../../../scripts/site/project-root.ts';

/** A project of its own in a temporary folder, with one recording whose sources are these files. */
export interface TinyProject {
  readonly root: string;
  write(path: string, text: string): void;
  remove(): void;
}

export function createTinyProject(): TinyProject {
  const root = mkdtempSync(join(tmpdir(), 'tiny-project-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  mkdirSync(join(root, 'public/models'), { recursive: true });
  cpSync(join(projectRoot, 'public/models/tokenizer.json'), join(root, 'public/models/tokenizer.json'));
  write('package.json', JSON.stringify({ imports: { '#lab/*': './src/lab/*.ts' } }));
  write('package-lock.json', JSON.stringify({ packages: { 'node_modules/leaf': { version: '1.2.3' } } }));
  write('scripts/recordings/tiny.ts', "import { add } from '#lab/add';\nexport default add(1, 2);\n");
  write('src/lab/add.ts', 'export const add = (a: number, b: number): number => a + b;\n');
  write('data/seeds.txt', '1 2 3');
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The recording of a tiny project: what it finds is passed in, so that a test can make it come out otherwise. */
export function tinyRecording(squares: () => readonly number[], sample = true): NamedRecording {
  return {
    name: 'tiny',
    about: 'The first squares.',
    minutes: 0.01,
    seed: 7,
    out: 'components/tiny/recorded/tiny.json',
    files: ['public/tiny.bin'],
    data: ['data/seeds.txt'],
    record: () => ({ result: { squares: squares() }, files: { 'public/tiny.bin': Uint8Array.of(1, 2, 3) } }),
    ...(sample && {
      sample: {
        seconds: 1,
        recompute: () => squares().slice(0, 2),
        stored: (result: Readonly<Record<string, unknown>>) => (result['squares'] as number[]).slice(0, 2),
      },
    }),
  };
}
