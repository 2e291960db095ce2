import { readRecording } from '#course/read-recording.build';
import type { RecordedNextToken } from './writing.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/next-token/recorded/next-token.json') as RecordedNextToken;

/** What the figure shows until a prompt is read; without the stamp. */
export const recordedNextToken: RecordedNextToken = {
  model: stored.model,
  text: stored.text,
  logits: stored.logits,
  vocabulary: stored.vocabulary,
};
