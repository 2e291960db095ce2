import { readRecording } from '#course/read-recording.build';
import type { RecordedChanges } from './recorded.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/small-change/recorded/small-change.json') as RecordedChanges;

/** What the figure shows until something is run; without the stamp. */
export const recordedChanges: RecordedChanges = { seeds: stored.seeds, models: stored.models };
