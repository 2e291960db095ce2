import type { Drawn } from '#course/asking';
import { inWords, wholeNumber } from '#course/wording';
import { tallyOf, type Tally } from './comparison.ts';

/** A model's finished answers to one prompt. */
export interface ComparedAnswers {
  /** As the page calls it: `the fern`, `yours`. */
  readonly name: string;
  readonly parameters: number;
  readonly answers: Drawn['answers'];
}

/**
 * What the comparison shows: each model's sentences and claims, which of the smallest and the largest does better in
 * either, and whether any always says the same. Empty until all have answered.
 */
export function comparisonFinding(models: readonly ComparedAnswers[]): string {
  const all = models.toSorted((a, b) => a.parameters - b.parameters);
  if (all.length === 0 || all.some(({ answers }) => !isWhole(answers))) return '';
  const each = all.map((model) => `${model.name} ${tallyWords(tallyOf(model.answers))}`);
  const sentences = [`Of ${inWords(all[0]!.answers.length)} answers each, ${each.join('; ')}.`];
  if (all.length > 1) sentences.push(contrast(all[0]!, all.at(-1)!));
  sentences.push(sameness(all));
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const isWhole = (answers: Drawn['answers']): boolean =>
  answers.length > 0 && answers.every(({ finished }) => finished);

function tallyWords({ wellFormed, claims, trueClaims, judged }: Tally): string {
  if (!judged) return 'cannot be judged';
  const sentences = `wrote ${inWords(wellFormed)} ${wellFormed === 1 ? 'sentence' : 'sentences'} of the world`;
  if (claims === 0) return `${sentences} and claimed nothing`;
  return `${sentences} and was right in ${trueClaims === 0 ? 'none' : inWords(trueClaims)} of ${inWords(claims)} ${claims === 1 ? 'claim' : 'claims'}`;
}

/** Which of two models does better, in sentences and in claims; empty where one of them cannot be judged. */
function contrast(smaller: ComparedAnswers, larger: ComparedAnswers): string {
  const [small, large] = [tallyOf(smaller.answers), tallyOf(larger.answers)];
  if (!small.judged || !large.judged) return '';
  const broken = (tally: Tally): number => tally.answers - tally.wellFormed;
  const grammar =
    broken(large) === broken(small)
      ? 'The larger one breaks as many sentences as the smaller'
      : `The larger one breaks ${broken(large) < broken(small) ? 'fewer' : 'more'} sentences`;
  if (small.claims === 0 || large.claims === 0) return `${grammar}.`;
  const share = (tally: Tally): number => tally.trueClaims / tally.claims;
  const facts =
    share(large) === share(small)
      ? 'is right as often'
      : `is right ${share(large) > share(small) ? 'more' : 'less'} often`;
  return `${grammar} and ${facts}.`;
}

function sameness(models: readonly ComparedAnswers[]): string {
  const constant = models.filter(({ answers }) => new Set(answers.map(({ text }) => text)).size === 1);
  if (constant.length === 0)
    return models.length === 1
      ? 'It does not answer twice alike throughout.'
      : 'Each still answers differently from draw to draw.';
  if (constant.length === models.length)
    return models.length === 1 ? 'It gave one answer every time.' : 'Each gave one answer every time.';
  const names = constant.map(({ name }) => name).join(' and ');
  return `Only ${names} gave one answer every time.`;
}

/** How often a model's text told what a prompt asks for. */
export function toldWords(told: number | null): string {
  if (told === null) return '';
  if (told === 0) return 'its text never said this';
  return told === 1 ? 'its text said this once' : `its text said this ${wholeNumber(told)} times`;
}

/** A tally of many answers, for a card: `17 of 18 sentences of the world, 8 of 11 claims true`. */
export function tallyLine({ answers, wellFormed, claims, trueClaims, judged }: Tally): string {
  if (!judged) return 'not judged: another version of the world';
  return `${wellFormed} of ${answers} sentences of the world, ${trueClaims} of ${claims} claims true`;
}
