import { riskCoverage } from './risk-coverage.ts';

/** Answers of at least this confidence are given, the others withheld. */
export interface Threshold {
  /** Infinity where nothing is answered. */
  readonly threshold: number;
  /** Share of all questions answered wrongly, in [0, 1]. */
  readonly wrong: number;
  /** Share of all questions not answered, in [0, 1]. */
  readonly withheld: number;
}

/** What things cost; a right answer costs nothing. */
export interface Prices {
  /** From 0. */
  readonly wrong: number;
  /** From 0. */
  readonly withheld: number;
}

/** What a question costs on average. */
export const costOf = ({ wrong, withheld }: Pick<Threshold, 'wrong' | 'withheld'>, prices: Prices): number =>
  wrong * prices.wrong + withheld * prices.withheld;

/** Above 0 where c lies left of the way from a to b. */
const turn = (a: Threshold, b: Threshold, c: Threshold): number =>
  (b.wrong - a.wrong) * (c.withheld - a.withheld) - (b.withheld - a.withheld) * (c.wrong - a.wrong);

/**
 * The thresholds that are the cheapest at some prices, from answering nothing on: the corners of the risk-coverage curve's lower
 * hull. Since costs add up, no other is ever cheaper than the best of these (Provost & Fawcett 2001, "Robust classification for
 * imprecise environments", Machine Learning 42).
 * @param confidences of each answer, on any scale
 * @param outcomes whether each was right
 * @throws RangeError when the lengths differ, there is no answer, or a confidence is no number
 */
export function efficientThresholds(
  confidences: ArrayLike<number>,
  outcomes: ArrayLike<boolean>,
): Threshold[] {
  const nothing: Threshold = { threshold: Infinity, wrong: 0, withheld: 1 };
  const points = riskCoverage(confidences, outcomes).points.map(({ threshold, coverage, risk }) => ({
    threshold,
    wrong: coverage * risk,
    withheld: 1 - coverage,
  }));
  const hull: Threshold[] = [];
  for (const point of [nothing, ...points]) {
    while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
    hull.push(point);
  }
  // Whoever answers more, and not more wrongly, is the cheaper at any prices: the first leg may go straight down.
  return hull.filter(({ wrong }, i) => i === hull.length - 1 || wrong < hull[i + 1]!.wrong);
}

/**
 * The cheapest of some thresholds; of equals the one that answers least.
 * @throws RangeError when there is none, or a price is below 0
 */
export function cheapestThreshold<T extends Threshold>(thresholds: readonly T[], prices: Prices): T {
  if (!(prices.wrong >= 0 && prices.withheld >= 0)) throw new RangeError('Prices begin at 0.');
  if (thresholds.length === 0) throw new RangeError('There is no threshold to choose.');
  return thresholds.reduce((best, one) => (costOf(one, prices) < costOf(best, prices) ? one : best));
}

/** What a threshold does to other answers: shares of all questions. */
export function applyThreshold(
  threshold: number,
  confidences: ArrayLike<number>,
  outcomes: ArrayLike<boolean>,
): Threshold {
  const given = Array.from(
    confidences,
    (confidence, i) => confidence >= threshold && { right: outcomes[i]! },
  );
  return {
    threshold,
    wrong: given.filter((one) => one !== false && !one.right).length / given.length,
    withheld: given.filter((one) => one === false).length / given.length,
  };
}
