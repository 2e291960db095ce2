import { effectiveAmount } from '#lab/scaling/data-constrained';
import { powerLawFit } from '#lab/scaling/power-law-fit';

/** One run: so much text, read so often. */
export interface RepeatedRun {
  /** Different tokens in the set. */
  readonly uniqueTokens: number;
  readonly steps: number;
  readonly tokensRead: number;
  /** Held-out loss, nats a token. */
  readonly loss: number;
}

/** Loss of one model size on fresh tokens: E + B / D^β, where E holds what the size itself costs. */
export interface FreshLaw {
  readonly E: number;
  readonly B: number;
  readonly beta: number;
}

/** R*_D of Muennighoff et al. 2023 [S2-20]: repetitions after which a repeated token has lost most of its worth. */
export const REPEATED_TOKENS = 15.387756;

/** Candidates for E between 0 and the least loss. */
const TRIES = 400;

/**
 * Fits the law to runs on fresh tokens: E by search, B and β by least squares of the logarithms.
 * @param runs three or more, of different lengths
 */
export function fitFreshLaw(runs: readonly Pick<RepeatedRun, 'tokensRead' | 'loss'>[]): FreshLaw {
  if (runs.length < 3) throw new RangeError(`Three runs decide the law at least, not ${runs.length}.`);
  const tokens = runs.map(({ tokensRead }) => tokensRead);
  const least = Math.min(...runs.map(({ loss }) => loss));
  const tried = Array.from({ length: TRIES }, (_, i) => {
    const E = (least * i) / TRIES;
    const fit = powerLawFit(
      tokens,
      runs.map(({ loss }) => loss - E),
    );
    const law = { E, B: fit.coefficient, beta: -fit.exponent };
    const misfit = runs.reduce((sum, run) => sum + (freshLoss(law, run.tokensRead) - run.loss) ** 2, 0);
    return { law, misfit };
  });
  return tried.reduce((best, one) => (one.misfit < best.misfit ? one : best)).law;
}

export const freshLoss = ({ E, B, beta }: FreshLaw, tokens: number): number => E + B / tokens ** beta;

/** Readings of the whole set; less than 1 where a part of it was never read. */
export const epochsOf = ({
  tokensRead,
  uniqueTokens,
}: Pick<RepeatedRun, 'tokensRead' | 'uniqueTokens'>): number => tokensRead / uniqueTokens;

/** What the data-constrained law expects when a set is read again and again; it levels off and cannot rise. */
export function repeatedLoss(law: FreshLaw, uniqueTokens: number, tokensRead: number): number {
  const unique = Math.min(uniqueTokens, tokensRead);
  return freshLoss(law, effectiveAmount(unique, tokensRead / unique - 1, REPEATED_TOKENS));
}

/** How far above the law a run must lie, in nats, to have left it. */
const LEFT_BY = 0.25;

/**
 * The first run of a set, by length, that repeats its text and lies clearly above what the law expects; null where none
 * does. A run that has not read all of its set once says nothing of repetition, however it lies.
 */
export function whereItLeaves(law: FreshLaw, runs: readonly RepeatedRun[]): RepeatedRun | null {
  const byLength = runs.toSorted((a, b) => a.tokensRead - b.tokensRead);
  return (
    byLength.find(
      (run) => epochsOf(run) > 1 && run.loss - repeatedLoss(law, run.uniqueTokens, run.tokensRead) > LEFT_BY,
    ) ?? null
  );
}

/** The run after which reading on made things worse; null where it never did. */
export function lowestRun(runs: readonly RepeatedRun[]): RepeatedRun | null {
  const byLength = runs.toSorted((a, b) => a.tokensRead - b.tokensRead);
  const lowest = byLength.reduce<RepeatedRun | null>(
    (best, run) => (best === null || run.loss < best.loss ? run : best),
    null,
  );
  return lowest === byLength.at(-1) ? null : lowest;
}
