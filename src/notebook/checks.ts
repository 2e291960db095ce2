import type * as Lab from '#lab';
import type * as World from '#world';

/**
 * The checks of an exercise, as its author writes them beside the lesson:
 *
 *     import type { Checks } from '#notebook/checks';
 *
 *     export default {
 *       title: 'Cut, then renormalise',
 *       needs: ['probabilities'],
 *       hints: ['The probabilities of all words sum to 1.'],
 *       checks: [
 *         {
 *           title: 'The probabilities sum to 1',
 *           test({ probabilities, near }) {
 *             const sum = probabilities.reduce((total, p) => total + p, 0);
 *             return near(sum, 1) || `Yours sum to ${sum.toFixed(2)}: divide each by their sum.`;
 *           },
 *         },
 *       ],
 *     } satisfies Checks<{ probabilities: number[] }>;
 *
 * They run in the sandbox, on the values the reader's cells have when 'Check' is pressed.
 */
export interface Checks<Values extends object> {
  /** The exercise's name, as it stands above its cell. */
  readonly title: string;
  /** Names of the values the tests look at, and `lab` or `world` where they use it. A missing one is said by name. */
  readonly needs: readonly ((keyof Values & string) | keyof CheckLibraries)[];
  /** From the gentlest to the plainest; a reader opens one after the other. */
  readonly hints: readonly string[];
  readonly checks: readonly Check<Values>[];
}

export interface Check<Values extends object> {
  /** What it looks at, as a statement: 'The probabilities sum to 1'. */
  readonly title: string;
  /**
   * @returns true when all is well, else what is amiss and what to do, in one or two sentences. What it throws is shown as
   * well, so a reader's function may be called without a guard.
   */
  test(values: Values & CheckHelpers & CheckLibraries): CheckVerdict | Promise<CheckVerdict>;
}

export type CheckVerdict = true | string;

export interface CheckHelpers {
  /** Whether two numbers differ by no more than a tolerance, 1e-6 when left out. Not-a-number is near nothing. */
  near(a: number, b: number, tolerance?: number): boolean;
}

/** There only when `needs` names them. */
interface CheckLibraries {
  readonly lab: typeof Lab;
  readonly world: typeof World;
}
