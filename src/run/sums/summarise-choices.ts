import { choiceShares, type ChoiceShares } from './choose-answer.ts';
import { unpackTally } from './tally.ts';

/** The tallies of a problem's solutions, see `packTally`: one for each seed. */
export interface DrawnProblem {
  readonly answer: number;
  readonly tallies: readonly (readonly number[])[];
}

/** How often a choice among n solutions is right, for each n in turn: means over problems and seeds, to three digits. */
export type ChoiceSummary = Readonly<Record<keyof ChoiceShares, readonly number[]>>;

/** What choosing among n solutions of some problems comes to. */
export function summariseChoices(problems: readonly DrawnProblem[], ns: readonly number[]): ChoiceSummary {
  const shares = ns.map((n) =>
    problems.flatMap(({ answer, tallies }) =>
      tallies.map((tally) => choiceShares(unpackTally(tally), answer, n)),
    ),
  );
  const means = (choice: keyof ChoiceShares): number[] =>
    shares.map((all) => Number((all.reduce((sum, share) => sum + share[choice], 0) / all.length).toFixed(3)));
  return {
    covered: means('covered'),
    voted: means('voted'),
    reckoned: means('reckoned'),
    verified: means('verified'),
  };
}
