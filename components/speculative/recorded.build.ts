import { readRecording } from '#course/read-recording.build';
import type { RecordedSpeculative } from './recorded.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/speculative/recorded/speculative.json') as RecordedSpeculative;

/** What the figure shows until something is run; without the stamp. */
export const recordedSpeculative: RecordedSpeculative = {
  target: stored.target,
  draft: stored.draft,
  seeds: stored.seeds,
  temperature: stored.temperature,
  texts: stored.texts,
  maxTokens: stored.maxTokens,
  draws: stored.draws,
  grid: stored.grid,
};
