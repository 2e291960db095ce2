import { amountWords, readAmount } from '../../lexicon/amounts.ts';
import { numberOfWords, numberWords } from '../../lexicon/number-words.ts';
import { LARGEST_NUMBER } from '../../lexicon/lexicon.ts';
import type { Claim, Memory, StepResult, Values } from '../../grammar/rule.ts';

export type Operation = 'plus' | 'less';

export const reckon = (operation: Operation, a: number, b: number): number =>
  operation === 'plus' ? a + b : a - b;

const canBeSaid = (count: number): boolean => count >= 0 && count <= LARGEST_NUMBER;

/** A claimed count, with or without its noun, held against the right one. */
export function countClaim(claimed: number, right: number, noun?: string): Claim {
  return {
    kind: 'sum',
    verdict: claimed === right ? 'true' : 'false',
    ...(canBeSaid(right)
      ? { expected: noun === undefined ? numberWords(right) : amountWords(right, noun) }
      : {}),
  };
}

const ASKED = 'asked';

/** Leaves a count to be answered; without a noun it is a bare number. */
export function askCount(memory: Memory, count: number, noun = ''): void {
  memory.set(ASKED, `${count} ${noun}`);
}

/** Holds an answer against the count asked for. */
export function answerCount(memory: Memory, claimed: number, claimedNoun = ''): StepResult {
  const asked = memory.get(ASKED);
  if (asked === undefined) return 'nobody asked how many';
  const [count = '', noun = ''] = asked.split(' ');
  if (noun !== claimedNoun)
    return noun === '' ? 'the question was about bare numbers' : `the question was about ${noun}s`;
  return countClaim(claimed, Number(count), noun === '' ? undefined : noun);
}

/** The value of a number slot. */
export const numberIn = (values: Values, variable: string): number => numberOfWords(values[variable]!)!;

/** The amounts of a sentence in order; undefined when they are of different things. */
export function amountsIn(
  values: Values,
  variables: readonly string[],
): { counts: number[]; noun: string } | undefined {
  const amounts = variables.map((variable) => readAmount(values[variable]!));
  const noun = amounts[0]!.noun;
  return amounts.every((amount) => amount.noun === noun)
    ? { counts: amounts.map(({ count }) => count), noun }
    : undefined;
}
