import { inWords, nats, percent, probabilityOfLog, wholeNumber } from '#course/wording';
import type { Prices } from '#lab/evaluation/efficient-thresholds';
import type { AskedQuestion } from '#run/catching/ask-questions';
import { SAMPLES } from '#run/catching/plan';
import type { Detector } from '#run/catching/scores';
import type { Area, Group } from './areas.ts';
import type { TriedThreshold } from './thresholds.ts';

export const DETECTOR_WORDS: Readonly<Record<Detector, string>> = {
  keyProbability: 'probability of the key tokens',
  sequenceProbability: 'probability of the answer',
  perToken: 'the same, for each token',
  wordingEntropy: 'entropy over wordings',
  semanticEntropy: 'entropy over meanings',
  selfConsistency: 'samples that agree',
};

export const GROUP_WORDS: Readonly<Record<Group, string>> = {
  rungs: 'people on the middle rungs',
  elsewhere: 'everybody else, half known',
  falsehoods: 'popular falsehoods',
  hardlyTold: 'hardly told, same model',
};

/** A confidence as its detector's own measure has it. */
export function measureWords(detector: Detector, confidence: number): string {
  switch (detector) {
    case 'keyProbability':
      return confidence >= 0.995 ? 'over 99 %' : percent(confidence);
    case 'sequenceProbability':
      return probabilityOfLog(confidence);
    case 'perToken':
      return Math.exp(confidence).toFixed(2);
    case 'wordingEntropy':
    case 'semanticEntropy':
      return `${nats(Math.abs(confidence))} nats`;
    case 'selfConsistency':
      return `${wholeNumber(confidence * SAMPLES)} of ${SAMPLES}`;
  }
}

/** When an answer is given: entropies must lie low, all others high. */
export function ruleWords(detector: Detector, threshold: number): string {
  if (threshold === Infinity) return 'never';
  const isEntropy = detector === 'wordingEntropy' || detector === 'semanticEntropy';
  return `from ${measureWords(detector, threshold)} ${isEntropy ? 'down' : 'up'}`;
}

export const area = (value: number): string => value.toFixed(2);

export const areaWithInterval = ({ area: value, interval }: Pick<Area, 'area' | 'interval'>): string =>
  `${area(value)} (${area(interval.low)} to ${area(interval.high)})`;

/** What the areas say, in a sentence or two. */
export function areasFinding(areas: readonly Area[]): string {
  const of = (group: Group, detector: Detector): Area =>
    areas.find((one) => one.group === group && one.detector === detector)!;
  const pairs = (group: Group): string => percent(of(group, 'semanticEntropy').area);
  const wrongWay = areas.filter(
    ({ group, interval }) => group === 'falsehoods' && interval.high < 0.5,
  ).length;
  const all = areas.filter(({ group }) => group === 'falsehoods').length;
  const misled =
    wrongWay === 0
      ? 'no score points the wrong way for certain'
      : `${wrongWay === all ? `all ${inWords(all)}` : `${inWords(wrongWay)} of ${inWords(all)}`} scores point the wrong way`;
  return (
    `Of a wrong and a right answer, entropy over meanings doubts the wrong one more in ${pairs('rungs')} of all pairs on the middle ` +
    `rungs, in ${pairs('elsewhere')} among everybody else, and in ${pairs('falsehoods')} where the wrong one is a popular falsehood: ` +
    `there ${misled}.`
  );
}

/** What the cheapest threshold of a detector does on the half it was not chosen on. */
export function thresholdFinding(
  detector: Detector,
  { threshold, other }: TriedThreshold,
  prices: Prices,
): string {
  const answered = 1 - other.withheld;
  const priced = `At ${prices.wrong} for a wrong answer and ${prices.withheld} for none`;
  if (threshold === Infinity)
    return `${priced}, by ${DETECTOR_WORDS[detector]}, the cheapest is to answer nothing.`;
  return (
    `${priced}, ${DETECTOR_WORDS[detector]} ${ruleWords(detector, threshold)} answers ${percent(answered)} of the questions it was ` +
    `not chosen on, and is wrong in ${answered === 0 ? 'none' : percent(other.wrong / answered)} of those.`
  );
}

/** On which side of its threshold an answer falls, and whether that was well done. */
export function caughtFinding(
  { answer, scores, sets }: AskedQuestion,
  detector: Detector,
  threshold: number,
): string {
  if (scores === null) return 'The answer states nothing of whom it was asked about.';
  const confidence = { ...scores, ...sets[0]!.scores }[detector];
  const given = confidence >= threshold;
  const isRight = answer.outcome === 'right';
  const verdict = given
    ? isRight
      ? 'given, and right'
      : 'given, and wrong: it slips through'
    : isRight
      ? 'withheld, though it is right'
      : 'withheld, and it is wrong: caught';
  return `By ${DETECTOR_WORDS[detector]}, here ${measureWords(detector, confidence)}, the answer is ${verdict}.`;
}
