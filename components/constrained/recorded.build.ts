import { readRecording } from '#course/read-recording.build';
import type { RecordedConstrained } from './recorded.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/constrained/recorded/constrained.json') as RecordedConstrained;

/** What the figure shows until something is drawn; without the stamp. */
export const recordedConstrained: RecordedConstrained = {
  count: stored.count,
  seeds: stored.seeds,
  first: stored.first,
  grid: stored.grid,
};
