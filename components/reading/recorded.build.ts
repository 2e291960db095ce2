import { readRecording } from '#course/read-recording.build';
import type { RecordedReading } from './recorded-reading.ts';

const recording = readRecording('components/reading/recorded/reading.json') as RecordedReading | null;
if (recording === null) {
  throw new Error('There is no recording of what a model reads. Make it: npm run record -- reading');
}

/** What the figures show until the reader touches them. */
export const recordedReading: RecordedReading = recording;
