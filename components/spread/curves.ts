import type { Interval } from '#lab/interval';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { AnswerSpread } from '#run/answer-spread';
import { ANSWERS_A_DRAW } from '#run/spread-plan';
import type { RecordedPoint } from './recorded-spread.ts';

export type Measure = 'entropy' | 'well formed' | 'true';

/** One measure at one temperature; everything is a share in [0, 1]. */
export interface CurvePoint {
  readonly measure: Measure;
  readonly temperature: number;
  readonly share: number;
  readonly interval: Interval;
}

/** A draw of the reader's own at one temperature. */
export interface LivePoint {
  readonly temperature: number;
  readonly spread: AnswerSpread;
}

/** The most that the entropy of a draw can be, in nats: every answer in a cluster of its own. */
export const mostEntropy = Math.log(ANSWERS_A_DRAW);

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function shareOf(measure: Measure, temperature: number, successes: number, n: number): CurvePoint {
  return { measure, temperature, share: successes / n, interval: wilsonInterval(successes, n) };
}

/**
 * The recorded curves of one prompt. Entropy: mean of the draws with the lowest and the highest; shares: of all answers together, with
 * Wilson's 95 % interval. No curve of truth where hardly an answer claims anything.
 */
export function recordedCurves(points: readonly RecordedPoint[]): CurvePoint[] {
  const claims = sum(points.flatMap(({ draws }) => draws.map((draw) => draw.claims)));
  return points.flatMap(({ temperature, draws }) => {
    const entropies = draws.map(({ entropyNats }) => entropyNats / mostEntropy);
    const answers = draws.length * ANSWERS_A_DRAW;
    const entropy: CurvePoint = {
      measure: 'entropy',
      temperature,
      share: mean(entropies),
      interval: { low: Math.min(...entropies), high: Math.max(...entropies) },
    };
    return [
      entropy,
      shareOf('well formed', temperature, sum(draws.map((draw) => draw.wellFormed)), answers),
      ...(claims === 0 ? [] : [shareOf('true', temperature, sum(draws.map((draw) => draw.true)), answers)]),
    ];
  });
}

/** The reader's own points. Without a world to judge by there is only the entropy. */
export function liveCurves(points: readonly LivePoint[]): CurvePoint[] {
  const claims = sum(points.map(({ spread }) => spread.quality?.claims ?? 0));
  return points.flatMap(({ temperature, spread: { answers, entropyNats, quality } }) => {
    const share = entropyNats / mostEntropy;
    const entropy: CurvePoint = {
      measure: 'entropy',
      temperature,
      share,
      interval: { low: share, high: share },
    };
    if (quality === null) return [entropy];
    return [
      entropy,
      shareOf('well formed', temperature, quality.wellFormed, answers),
      ...(claims === 0 ? [] : [shareOf('true', temperature, quality.true, answers)]),
    ];
  });
}
