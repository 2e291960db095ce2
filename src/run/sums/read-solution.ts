import { scoreAnswer, type ProbeItem } from '#models/capabilities/score-answer';
import { checkText, type SentenceReport, type World } from '#world';
import { numbersIn } from './numbers-in.ts';

/** What a model's answer to a sum comes to, and what two checkers say of it. */
export interface SumSolution {
  /** The last number it says; null where it ends without one. */
  readonly answer: number | null;
  /**
   * A checker that sees the working and not the story passes it: each line's sum is right, goes on from the line before, and
   * the conclusion repeats the last result. Always false without working, of which there is nothing to check.
   */
  readonly reckons: boolean;
  /** The world's own checker passes it: it also works out what the story tells, to the right end. */
  readonly verified: boolean;
}

/** Reads what a model wrote after a problem. */
export function readSolution(world: World, problem: ProbeItem, text: string): SumSolution {
  const asked = checkText(world, problem.prompt).sentences.length;
  const sentences = checkText(world, problem.prompt + text).sentences.slice(asked);
  return {
    answer: numbersIn(sentences.at(-1)?.text ?? '').at(-1) ?? null,
    reckons: reckons(sentences),
    verified: scoreAnswer(world, problem, text).right,
  };
}

function reckons(sentences: readonly SentenceReport[]): boolean {
  const working = sentences.slice(0, -1);
  const conclusion = sentences.at(-1);
  if (working.length === 0 || conclusion?.group !== 'working.conclusion') return false;
  let carry: number | undefined;
  for (const { group = '', text } of working) {
    const [a, b, result] = numbersIn(text);
    const isStep = /^working\.(?:first|next)\.(?:plus|less)$/u.test(group);
    if (!isStep || (carry !== undefined && a !== carry)) return false;
    if (result !== (group.endsWith('plus') ? a! + b! : a! - b!)) return false;
    carry = result;
  }
  return numbersIn(conclusion.text).at(-1) === carry;
}
