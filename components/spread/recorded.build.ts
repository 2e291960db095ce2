import { readRecording } from '#course/read-recording.build';
import type { RecordedSpread } from './recorded-spread.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/spread/recorded/spread.json') as RecordedSpread;

/** What the figure shows until something is asked; without the stamp. */
export const recordedSpread: RecordedSpread = {
  model: stored.model,
  seeds: stored.seeds,
  prompts: stored.prompts,
  jobs: stored.jobs,
};
