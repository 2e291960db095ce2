import { inWords, percent, plural, wholeNumber } from '#course/wording';
import { CHOICE_NS, type ChoiceRule } from '#run/sums/choice-plan';
import type { ChoiceSummary, ShareEstimate } from '#run/sums/summarise-choices';
import { numberWords } from '#world/lexicon/number-words';
import type { Place, RecordedPlace, Steps } from './recorded.ts';
import type { ShownSum } from './shown-sum.ts';
import type { OwnRun } from './solving.ts';

export const ruleNames: Readonly<Record<ChoiceRule, string>> = {
  covered: 'any is right',
  verified: 'world’s checker',
  reckoned: 'working checked',
  voted: 'vote',
};

export const materialWords: Readonly<Record<ShownSum['material'], string>> = {
  training: 'pairs it has read',
  withheld: 'pairs it never met',
  mixed: 'pairs it has read and pairs it never met',
};

export const stepsWords: Readonly<Record<Steps, string>> = {
  all: 'of one to three steps',
  '1': 'of one step',
  '2': 'of two steps',
  '3': 'of three steps',
};

/** A prompt as it is typed. */
export const withoutMarkers = (prompt: string): string =>
  prompt.replace(/^<user>/u, '').replace(/<assistant>$/u, '');

/** `twenty-six`, or that there is none. */
export const answerWords = (answer: number | null): string => {
  if (answer === null) return 'no number';
  return answer >= 0 && answer <= 99 ? numberWords(answer) : String(answer);
};

export const temperatureWords = (temperature: number): string => temperature.toFixed(1);

const points = (share: number): number => Math.round(100 * share);

/** `3 points below greedy (−14 to +7)`. */
export function againstGreedy({ share, low, high }: ShareEstimate): string {
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(points(value))}`;
  if (points(low) === 0 && points(high) === 0) return 'the same as greedy, sum by sum';
  const size = Math.abs(points(share));
  const where =
    size === 0 ? 'no better than greedy' : `${plural(size, 'point')} ${share < 0 ? 'below' : 'above'} greedy`;
  return `${where} (95 % interval ${signed(low)} to ${signed(high)})`;
}

/** What choosing among the most answers comes to, against one answer and against greedy. */
export function choicesFinding(
  place: Place,
  problems: number,
  { greedy, curves, aboveGreedy }: ChoiceSummary,
): string {
  const most = CHOICE_NS.at(-1)!;
  const last = (rule: ChoiceRule): number => curves[rule].at(-1)!.share;
  return [
    `${problems} sums ${stepsWords[place.steps]} with ${materialWords[place.material]}, at temperature ${temperatureWords(place.temperature)}: greedy is right in ${percent(greedy.share)}.`,
    `One drawn answer is right ${percent(curves.voted[0]!.share)} of the time, a vote of ${most} ${percent(last('voted'))}: ${againstGreedy(aboveGreedy.voted)}.`,
    `Among ${most} a right answer is there in ${percent(last('covered'))}; a checker of the working finds it in ${percent(last('reckoned'))}, the world’s own in ${percent(last('verified'))}.`,
  ].join(' ');
}

const counted = (count: number): string => (count === 0 ? 'none' : inWords(count));

/** The same of the reader's own run, in short. */
export function ownFinding(
  { finished, problems, seed }: Pick<OwnRun, 'finished' | 'problems' | 'seed'>,
  { greedy, curves }: ChoiceSummary,
): string {
  const [voted, covered] = [curves.voted, curves.covered].map((curve) => percent(curve.at(-1)!.share));
  return `Your own run of ${finished} of ${problems}, seed ${seed}: greedy ${percent(greedy.share)}, one answer ${percent(curves.voted[0]!.share)}, a vote of ${CHOICE_NS.at(-1)!} ${voted}, and a right one is there in ${covered}.`;
}

/** On how many problems a vote helps, and on how many it hurts. */
export function worseWords({ problems, worse, better, material, temperature }: RecordedPlace): string {
  const rest = problems - worse - better;
  return `With ${materialWords[material]}, at temperature ${temperatureWords(temperature)}: a vote of ${CHOICE_NS.at(-1)!} is right less often than one answer in ${counted(worse)} of ${problems} sums, more often in ${counted(better)}, and about as often in ${counted(rest)}.`;
}

/** What was drawn for one problem, and what a vote makes of it. */
export function sumFinding({
  answer,
  answers,
  greedy,
  drawn,
  one,
  voted,
  among,
  material,
  tokens,
}: ShownSum): string {
  const [mode] = answers;
  const right = answers.find((each) => each.answer === answer)?.count ?? 0;
  const modeWords =
    mode!.answer === answer
      ? `The most frequent answer is the right one, ${answerWords(answer)}`
      : `The most frequent answer, ${answerWords(mode!.answer)}, is wrong; ${answerWords(answer)} would be right`;
  return [
    `${wholeNumber(drawn)} answers, ${wholeNumber(tokens)} tokens, with ${materialWords[material]}: ${right === 0 ? 'none is' : `${wholeNumber(right)} ${right === 1 ? 'is' : 'are'}`} right, and greedy is ${greedy.right ? 'right' : 'wrong'}.`,
    `${modeWords}.`,
    `One answer is right ${percent(one)} of the time, a vote of ${among} ${percent(voted)}.`,
  ].join(' ');
}
