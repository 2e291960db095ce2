import type { NamedRecording } from './recording.ts';
import { sourceClosure } from './source-closure.ts';

/**
 * Recordings in an order in which each comes after those whose files it reads or imports; otherwise by name.
 * @param root absolute path of the project
 * @throws Error when recordings wait for one another in a circle
 */
export function inOrder(root: string, recordings: readonly NamedRecording[]): NamedRecording[] {
  const needs = new Map(recordings.map((recording) => [recording, readFiles(root, recording)]));
  const writes = ({ out, files = [] }: NamedRecording): string[] => [out, ...files];
  const left = new Set(recordings);
  const ordered: NamedRecording[] = [];
  while (left.size > 0) {
    const ready = [...left].find((one) =>
      [...left].every((other) => other === one || !writes(other).some((path) => needs.get(one)!.has(path))),
    );
    if (ready === undefined) {
      const names = [...left].map(({ name }) => name).join(', ');
      throw new Error(`These recordings wait for one another: ${names}.`);
    }
    ordered.push(ready);
    left.delete(ready);
  }
  return ordered;
}

function readFiles(root: string, { name, out, files = [], data = [] }: NamedRecording): Set<string> {
  const sources = sourceClosure(root, `scripts/recordings/${name}.ts`, [out, ...files]).files;
  return new Set([...data, ...Object.keys(sources)]);
}
