export interface PrecisionRecall {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Share of what was taken that is right; undefined when nothing was taken. */
  readonly precision: number | undefined;
  /** Share of what is right that was taken; undefined when nothing is right. */
  readonly recall: number | undefined;
  /** Harmonic mean of the two; undefined when both are, 0 when nothing was rightly taken. */
  readonly f1: number | undefined;
}

/**
 * How well verdicts agree with the truth.
 * @param labels whether each document is worth keeping
 * @param verdicts whether a filter keeps it
 * @throws RangeError when there are not as many of one as of the other
 */
export function precisionRecall(labels: readonly boolean[], verdicts: readonly boolean[]): PrecisionRecall {
  if (labels.length !== verdicts.length)
    throw new RangeError(`${labels.length} labels and ${verdicts.length} verdicts do not pair up.`);
  const count = (label: boolean, verdict: boolean): number =>
    labels.filter((value, i) => value === label && verdicts[i] === verdict).length;
  const truePositives = count(true, true);
  const falsePositives = count(false, true);
  const falseNegatives = count(true, false);
  const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives: count(false, false),
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}
