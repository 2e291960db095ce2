import { signal } from '@preact/signals';
import type { ReaderRun } from './sweep-point.ts';

/** The runs a reader has made on this page: the figure that makes them and the one that fits them share this list. */
export const readerRuns = signal<readonly ReaderRun[]>([]);

/** Adds a run; the same one again takes the place of the earlier. */
export function addReaderRun(run: ReaderRun): void {
  const isSame = (other: ReaderRun): boolean =>
    (['budget', 'width', 'rate', 'seed'] as const).every((key) => other[key] === run[key]);
  readerRuns.value = [...readerRuns.value.filter((other) => !isSame(other)), run];
}
