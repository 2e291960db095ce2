import { readRecording } from '#course/read-recording.build';
import type { RecordedNudge } from './nudging.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/parameters/recorded/one-number.json') as RecordedNudge;

/** What the figure shows until a number is changed; without the stamp. */
export const recordedNudge: RecordedNudge = {
  prompt: stored.prompt,
  seed: stored.seed,
  shown: stored.shown,
  everywhere: stored.everywhere,
};
