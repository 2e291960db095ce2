import type { RecordedDraw } from '#course/asking';
import { readRecording } from '#course/read-recording.build';
import { shippedModels } from '#course/shipped.build';

const recording = readRecording('components/ask/recorded/five-answers.json') as RecordedDraw | null;

/** What the figure shows before the reader asks; null where the site no longer ships the model that answered. */
export const recordedDraw: RecordedDraw | null =
  recording !== null && shippedModels.some(({ name }) => name === recording.drawn.model.name)
    ? { drawn: recording.drawn, nextTokens: recording.nextTokens }
    : null;
