import { readRecording } from '#course/read-recording.build';
import { shippedModels } from '#course/shipped.build';
import type { RecordedComparison } from './comparison.ts';

const recording = readRecording(
  'components/compare/recorded/compare-sizes.json',
) as RecordedComparison | null;

/** What was recorded of the models that the site ships; null while nothing was. */
export const recordedComparison: RecordedComparison | null =
  recording === null
    ? null
    : {
        prompts: recording.prompts.map((prompt) => ({
          ...prompt,
          columns: prompt.columns.filter(({ model }) => shippedModels.some(({ name }) => name === model)),
        })),
      };
