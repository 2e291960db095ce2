import { readRecording } from '#course/read-recording.build';
import type { RecordedGrounding } from './recorded.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/grounding/recorded/grounding.json') as RecordedGrounding;

/** What the figure shows until something is asked; without the stamp, and an example of each sort. */
export const recordedGrounding: RecordedGrounding = {
  model: stored.model,
  draws: stored.draws,
  rungs: stored.rungs.map(({ mentions, alone, cells }) => ({
    mentions,
    alone,
    cells: cells.map(({ cell, counts, true: right, examples }) => ({
      cell,
      counts,
      true: right,
      examples: mentions === 1000 || mentions === 0 ? examples.filter(isFirstOfItsSort) : [],
    })),
  })),
};

function isFirstOfItsSort(
  example: { readonly source: string },
  at: number,
  all: readonly { readonly source: string }[],
): boolean {
  return all.findIndex(({ source }) => source === example.source) === at;
}
