import type { Drawn } from '#course/asking';
import { readRecording } from '#course/read-recording.build';
import { shippedModels } from '#course/shipped.build';

const recording = readRecording('components/home/recorded/home-answers.json') as {
  readonly drawn: Drawn;
} | null;

/** Five answers to begin with, and the size of the model that gave them; null where the site does not ship it. */
export const recordedAnswers = find();

function find(): { readonly drawn: Drawn; readonly sizeBytes: number } | null {
  if (recording === null) return null;
  const { drawn } = recording;
  const model = shippedModels.find(({ name }) => name === drawn.model.name);
  return model === undefined ? null : { drawn, sizeBytes: model.sizeBytes };
}
