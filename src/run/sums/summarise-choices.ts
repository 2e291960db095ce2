import { meanScore, pairedDifference } from '#lab/evaluation/paired-difference';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { ChoiceRule } from './choice-plan.ts';
import { choiceShares, type ChoiceShares } from './choose-answer.ts';
import type { AnswerTally } from './tally.ts';

/** What was drawn for a problem. */
export interface DrawnProblem {
  /** The right answer. */
  readonly answer: number;
  readonly greedyRight: boolean;
  /** The tallies of its solutions: one for each seed. */
  readonly tallies: readonly (readonly AnswerTally[])[];
}

/** A share in [0, 1] with its 95 % interval. */
export interface ShareEstimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What choosing among n solutions comes to, over a group of problems. */
export interface ChoiceSummary {
  readonly greedy: ShareEstimate;
  /** For each n in turn. */
  readonly curves: Readonly<Record<ChoiceRule, readonly ShareEstimate[]>>;
  /** At the greatest n less greedy, problem by problem. */
  readonly aboveGreedy: Readonly<Record<ChoiceRule, ShareEstimate>>;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each rule comes to for one problem, for each n in turn: means over its seeds. */
export function problemShares(
  { answer, tallies }: Pick<DrawnProblem, 'answer' | 'tallies'>,
  ns: readonly number[],
): ChoiceShares[] {
  return ns.map((n) => {
    const shares = tallies.map((tally) => choiceShares(tally, answer, n));
    const mean = (rule: ChoiceRule): number => meanOf(shares.map((share) => share[rule]));
    return {
      covered: mean('covered'),
      voted: mean('voted'),
      reckoned: mean('reckoned'),
      verified: mean('verified'),
    };
  });
}

/** The interval is over problems: seeds of one problem are no new problems. */
function estimate(scores: readonly number[]): ShareEstimate {
  const { mean, standardError, low, high } = meanScore(scores);
  // Problems that all come out alike say nothing of their spread.
  const interval =
    standardError > 0
      ? { low: Math.max(0, low), high: Math.min(1, high) }
      : wilsonInterval(Math.round(mean * scores.length), scores.length);
  return { share: mean, ...interval };
}

/**
 * What choosing among n solutions of some problems comes to, against greedy.
 * @param ns from 1 to the solutions of a seed, ascending
 * @throws RangeError when there are fewer than two problems
 */
export function summariseChoices(problems: readonly DrawnProblem[], ns: readonly number[]): ChoiceSummary {
  return summariseShares(
    problems.map((problem) => ({
      greedyRight: problem.greedyRight,
      shares: problemShares(problem, ns),
    })),
  );
}

/** The same of shares that are known already: `problemShares` of each problem, for the same n. */
export function summariseShares(
  problems: readonly { readonly greedyRight: boolean; readonly shares: readonly ChoiceShares[] }[],
): ChoiceSummary {
  const greedy = problems.map(({ greedyRight }) => Number(greedyRight));
  const scoresAt = (rule: ChoiceRule, at: number): number[] =>
    problems.map(({ shares }) => shares.at(at)![rule]);
  const forEachRule = <T>(found: (rule: ChoiceRule) => T): Record<ChoiceRule, T> => ({
    covered: found('covered'),
    verified: found('verified'),
    reckoned: found('reckoned'),
    voted: found('voted'),
  });
  return {
    greedy: estimate(greedy),
    curves: forEachRule((rule) => problems[0]!.shares.map((_, at) => estimate(scoresAt(rule, at)))),
    aboveGreedy: forEachRule((rule) => {
      const { mean, low, high } = pairedDifference(scoresAt(rule, -1), greedy);
      return { share: mean, low, high };
    }),
  };
}
