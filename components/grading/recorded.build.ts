import { readRecording } from '#course/read-recording.build';
import type { RecordedGrading } from './recorded.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/grading/recorded/grading.json') as RecordedGrading;

/** What the figure shows until something is run; without the stamp. */
export const recordedGrading: RecordedGrading = {
  model: stored.model,
  seeds: stored.seeds,
  questions: stored.questions,
  before: stored.before,
  runs: stored.runs,
};
