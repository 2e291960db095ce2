import { bootstrap } from '#lab/bootstrap';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import type { Interval } from '#lab/interval';
import { createRng } from '#lab/rng';
import { expectedTokensPerPass } from '#lab/sampling/speculative';
import type { SpeculativeCounts } from '#run/experiment/protocol';
import type { RecordedSpeculative } from './recorded.ts';

/** What some passes show, beside what the formula says. */
export interface PassSummary {
  readonly gamma: number;
  /** Share of the drafted tokens looked at that were accepted, with its 95 % interval. */
  readonly accepted: number;
  readonly acceptedInterval: Interval;
  /** Mean of Σ min(p, q) at the same places. */
  readonly chance: number;
  readonly tokensPerPass: number;
  /** (1 − α^(γ + 1)) / (1 − α) with that mean as α. */
  readonly expected: number;
}

const total = (all: readonly SpeculativeCounts[], key: keyof SpeculativeCounts): number =>
  all.reduce((sum, counts) => sum + counts[key], 0);

export function summarise(gamma: number, all: readonly SpeculativeCounts[]): PassSummary {
  const looked = total(all, 'looked');
  const accepted = total(all, 'accepted');
  const chance = all.reduce((sum, counts) => sum + counts.chance * counts.looked, 0) / Math.max(1, looked);
  return {
    gamma,
    accepted: accepted / Math.max(1, looked),
    acceptedInterval: looked === 0 ? { low: 0, high: 1 } : wilsonInterval(accepted, looked),
    chance,
    tokensPerPass: tokensPerPass(all),
    // A sum of many numbers may come to a hair above 1.
    expected: expectedTokensPerPass(Math.min(1, chance), gamma),
  };
}

const tokensPerPass = (all: readonly SpeculativeCounts[]): number =>
  total(all, 'tokens') / Math.max(1, total(all, 'passes'));

/** What was recorded of one prompt, by draft length; the interval of tokens a pass is a bootstrap over the seeds. */
export interface RecordedPoint extends PassSummary {
  readonly interval: Interval;
  /** Of the tests of all seeds. */
  readonly pValues: { readonly [K in 'plain' | 'speculative' | 'draftAlone']: readonly number[] };
}

export function recordedPoints({ grid }: RecordedSpeculative, prompt: string): readonly RecordedPoint[] {
  return grid
    .filter((cell) => cell.prompt === prompt)
    .map(({ gamma, runs }) => {
      const counts = runs.map((run) => run.counts);
      const of = (key: RecordedPValue): readonly number[] => runs.map(({ pValues }) => pValues[key]);
      return {
        ...summarise(gamma, counts),
        interval: bootstrap(counts, tokensPerPass, { rng: createRng(1), confidence: 0.95 }),
        pValues: { plain: of('plain'), speculative: of('speculative'), draftAlone: of('draftAlone') },
      };
    });
}

type RecordedPValue = keyof RecordedPoint['pValues'];
