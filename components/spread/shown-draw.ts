import type { AnswerCluster } from '#run/answer-clusters';
import type { AnswerSpread } from '#run/answer-spread';
import { ANSWERS_A_DRAW } from '#run/spread-plan';
import type { RecordedPrompt } from './recorded-spread.ts';
import type { Draw } from './spread.ts';

/** A draw as the figure shows it: the largest clusters with their words, the rest in numbers. */
export interface ShownDraw {
  readonly temperature: number;
  readonly spread: Omit<AnswerSpread, 'clusters'>;
  readonly listed: readonly AnswerCluster[];
  /** All clusters, those without words too. */
  readonly different: number;
}

const listedClusters = 8;

export const liveDraw = ({ temperature, spread }: Draw): ShownDraw => ({
  temperature,
  spread,
  listed: spread.clusters.slice(0, listedClusters),
  different: spread.clusters.length,
});

/** The first recorded draw of a prompt at a temperature; null where there is none. */
export function recordedDraw(prompt: RecordedPrompt | undefined, temperature: number): ShownDraw | null {
  const point = prompt?.points.find((one) => one.temperature === temperature);
  if (point === undefined) return null;
  const { counts, entropyNats, distinct2, ...quality } = point.draws[0]!;
  const spread = { answers: ANSWERS_A_DRAW, entropyNats, commonest: counts[0]!, distinct2, quality };
  return { temperature, spread, listed: point.first.slice(0, listedClusters), different: counts.length };
}
