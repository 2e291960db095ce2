import { SAMPLES } from '#run/catching/plan';
import type { RecordedCatching } from './recorded.ts';

/**
 * In how many wordings one and the same meaning came: of questions with at least a set's worth of samples of the commonest
 * meaning, the least and the mean.
 */
export function wordingsOfOneMeaning({ questions }: RecordedCatching): { least: number; mean: number } {
  const counts = questions
    .filter(({ commonest }) => commonest.samples >= SAMPLES)
    .map(({ commonest }) => commonest.wordings);
  return {
    least: Math.min(...counts),
    mean: counts.reduce((sum, count) => sum + count, 0) / counts.length,
  };
}
