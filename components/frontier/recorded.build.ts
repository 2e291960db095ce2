import { readRecording } from '#course/read-recording.build';
import type { RecordedFrontier } from './recorded.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/frontier/recorded/frontier.json') as RecordedFrontier;

/** What the figure shows until something is added; without the stamp. */
export const recordedFrontier: RecordedFrontier = {
  model: stored.model,
  seeds: stored.seeds,
  points: stored.points,
};
