import type { SolvedSum } from '#run/experiment/protocol';
import { CHOICE_NS } from '#run/sums/choice-plan';
import { mergeTallies } from './merge-tallies.ts';

/** One problem with all that was drawn for it, as the figure shows it. */
export interface ShownSum extends Pick<SolvedSum, 'answer' | 'steps' | 'material' | 'greedy'> {
  readonly drawn: number;
  readonly tokens: number;
  readonly answers: SolvedSum['answers'];
  /** How often one answer is right, and a vote of `among`: means over the seeds that have so many. */
  readonly one: number;
  readonly voted: number;
  readonly among: number;
}

/** Puts the draws of several seeds together. */
export function shownSum(sums: readonly SolvedSum[]): ShownSum | null {
  const [first] = sums;
  if (first === undefined) return null;
  const drawn = sums.reduce((total, sum) => total + sum.drawn, 0);
  const answers = mergeTallies(sums.map((sum) => sum.answers));
  const right = answers.find(({ answer }) => answer === first.answer)?.count ?? 0;
  // A seed that is under way has fewer answers to vote among.
  const most = Math.max(...sums.map(({ shares }) => shares.length));
  const votes = sums.filter(({ shares }) => shares.length === most).map(({ shares }) => shares.at(-1)!.voted);
  return {
    ...first,
    drawn,
    tokens: sums.reduce((total, sum) => total + sum.tokens, 0),
    answers,
    one: right / drawn,
    voted: votes.reduce((sum, vote) => sum + vote, 0) / votes.length,
    among: CHOICE_NS[most - 1]!,
  };
}
