import { requireSameLength } from '../require.ts';

export interface RiskCoveragePoint {
  /** Answers of at least this confidence are given, the others withheld. */
  readonly threshold: number;
  /** Share of questions answered, in (0, 1]. */
  readonly coverage: number;
  /** Share of wrong ones among the answers given. */
  readonly risk: number;
}

export interface RiskCoverage {
  /** One for each different confidence, the fewest answers first. */
  readonly points: readonly RiskCoveragePoint[];
  /**
   * Area under the curve: the risk among the k most confident answers, averaged over all k. Lower is better; the share of wrong
   * answers for confidences that say nothing. Among answers of equal confidence the order is taken as random.
   */
  readonly area: number;
}

/**
 * What withholding the least confident answers buys. El-Yaniv & Wiener 2010, "On the foundations of noise-free selective
 * classification", JMLR 11; the area as in Geifman, Uziel & El-Yaniv 2019, arXiv 1805.08206.
 * @param confidences of each answer, on any scale
 * @param outcomes whether each was right
 * @throws RangeError when the lengths differ, there is no answer, or a confidence is no number
 */
export function riskCoverage(confidences: ArrayLike<number>, outcomes: ArrayLike<boolean>): RiskCoverage {
  requireSameLength('Confidences and outcomes', confidences.length, outcomes.length);
  const answers = Array.from(confidences, (confidence, i) => ({ confidence, isWrong: !outcomes[i] }));
  if (answers.length === 0 || answers.some(({ confidence }) => Number.isNaN(confidence)))
    throw new RangeError('A curve takes answers whose confidences are numbers.');
  const groups = Map.groupBy(answers, ({ confidence }) => confidence);
  const points: RiskCoveragePoint[] = [];
  let given = 0;
  let wrong = 0;
  let area = 0;
  for (const threshold of [...groups.keys()].sort((a, b) => b - a)) {
    const group = groups.get(threshold)!;
    const wrongHere = group.filter(({ isWrong }) => isWrong).length;
    for (let k = 1; k <= group.length; k++) area += (wrong + (wrongHere * k) / group.length) / (given + k);
    given += group.length;
    wrong += wrongHere;
    points.push({ threshold, coverage: given / answers.length, risk: wrong / given });
  }
  return { points, area: area / answers.length };
}
