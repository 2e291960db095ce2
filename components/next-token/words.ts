import type { ProcessedStep } from '#lab/sampling/process-logits';
import { entropy } from '#lab/sampling/softmax';
import { inWords, nats, percent, plural, probability, visible, wholeNumber } from '#course/wording';
import type { Branch } from './branches.ts';
import { controlSpecs } from './controls.ts';
import type { WrittenToken } from './writing.ts';

export const stepName = (step: ProcessedStep['step']): string =>
  step === 'logits' ? 'The model' : controlSpecs[step].label;

/** Tokens that are left after a step. */
export const keptCount = ({ probabilities }: ProcessedStep): number =>
  probabilities.reduce((count, p) => count + (p > 0 ? 1 : 0), 0);

/** How much of the model's own probability the tokens left after a step had. */
export function keptMass(own: ProcessedStep, step: ProcessedStep): number {
  return own.probabilities.reduce((sum, p, id) => sum + (step.probabilities[id]! > 0 ? p : 0), 0);
}

/** What the distribution has come to, in a sentence or two. */
export function nextTokenFinding(
  trace: readonly ProcessedStep[],
  textOf: (id: number) => string,
  ended: boolean,
): string {
  if (ended) return 'The text has ended. Step back to any token, and write on from there.';
  const own = trace[0]!;
  const last = trace.at(-1)!;
  const best = indexOfMaximum(last.probabilities);
  const kept = keptCount(last);
  const likeliest = `The likeliest next token is ‘${visible(textOf(best))}’, with a probability of ${probability(last.probabilities[best]!)}`;
  if (trace.length === 1)
    return `${likeliest}; half of all texts drawn from here would go on with one of ${plural(halfOf(own), 'token')}. The entropy is ${nats(entropy(own.probabilities))} nats.`;
  const bestOwn = indexOfMaximum(own.probabilities);
  const changed = bestOwn === best ? '' : ` The model itself thought most of ‘${visible(textOf(bestOwn))}’.`;
  const left =
    kept === own.probabilities.length
      ? 'Nothing is dropped'
      : `Of ${wholeNumber(own.probabilities.length)} tokens ${kept === 1 ? 'one is' : `${wholeNumber(kept)} are`} left, which had ${percent(keptMass(own, last))} of the probability`;
  return `${likeliest}, where the model itself gave it ${probability(own.probabilities[best]!)}. ${left}; the entropy goes from ${nats(entropy(own.probabilities))} to ${nats(entropy(last.probabilities))} nats.${changed}`;
}

/** The fewest tokens that have half of the probability between them. */
function halfOf({ probabilities }: ProcessedStep): number {
  const sorted = Float64Array.from(probabilities).sort().reverse();
  let mass = 0;
  return sorted.findIndex((p) => (mass += p) >= 0.5) + 1;
}

export function indexOfMaximum(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/** How surprising a token was: one of four, so that it needs no colour to be told. */
export function surpriseLevel(nats: number): 0 | 1 | 2 | 3 {
  if (nats < 0.5) return 0;
  if (nats < 2) return 1;
  return nats < 4 ? 2 : 3;
}

export const surpriseWords = ['expected', 'fairly expected', 'surprising', 'very surprising'] as const;

export function tokenTitle({ text, nats: surprise }: WrittenToken): string {
  return `${visible(text)}: ${nats(surprise)} nats, ${surpriseWords[surpriseLevel(surprise)]}`;
}

/** How many texts were written, and how likely they were. */
export function branchesFinding(branches: readonly Branch[]): string {
  if (branches.length < 2) return '';
  const mass = branches.reduce((sum, { own }) => sum + own, 0);
  return `${capital(inWords(branches.length))} texts so far. By the model itself, all of them together come up in ${odds(mass)}.`;
}

const odds = (share: number): string =>
  share >= 0.01 ? `${percent(share)} of draws` : `${probability(share)} draws`;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
