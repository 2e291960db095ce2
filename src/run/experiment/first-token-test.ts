import type { Rng } from '#lab';
import { sampleIndex } from '#lab/sampling/sample-index';
import { speculativeStep } from '#lab/sampling/speculative';
import { chiSquareTest, type ChiSquareResult } from '#lab/statistics/chi-square';

/** First tokens drawn in three ways, each held against the target's own distribution. */
export interface FirstTokenTest {
  readonly draws: number;
  /** By the target alone: what chance does. */
  readonly plain: ChiSquareResult;
  /** By speculative decoding. */
  readonly speculative: ChiSquareResult;
  /** By the draft model alone: the test must tell them apart, or it would pass anything. */
  readonly draftAlone: ChiSquareResult;
  /** The tokens that are expected five times or more, the likeliest first. */
  readonly cells: readonly {
    readonly id: number;
    readonly expected: number;
    readonly plain: number;
    readonly speculative: number;
    readonly draftAlone: number;
  }[];
}

const leastExpected = 5;

/**
 * Tests by chi-square whether first tokens come from the target's distribution; tokens that are expected fewer than five
 * times are counted as one.
 */
export function testFirstTokens(
  target: Float64Array,
  draft: Float64Array,
  draws: number,
  rng: Rng,
): FirstTokenTest {
  const counts = { plain: zeros(target), speculative: zeros(target), draftAlone: zeros(target) };
  for (let i = 0; i < draws; i++) {
    counts.plain[sampleIndex(target, rng)]! += 1;
    counts.draftAlone[sampleIndex(draft, rng)]! += 1;
    const drafted = sampleIndex(draft, rng);
    // What comes after the first token is not looked at here.
    counts.speculative[speculativeStep([draft], [target, target], [drafted], rng).tokens[0]!]! += 1;
  }
  const against = (observed: Float64Array): ChiSquareResult =>
    chiSquareTest(observed, target, { leastExpected });
  return {
    draws,
    plain: against(counts.plain),
    speculative: against(counts.speculative),
    draftAlone: against(counts.draftAlone),
    cells: Array.from(target.keys())
      .filter((id) => target[id]! * draws >= leastExpected)
      .sort((a, b) => target[b]! - target[a]! || a - b)
      .map((id) => ({
        id,
        expected: target[id]! * draws,
        plain: counts.plain[id]!,
        speculative: counts.speculative[id]!,
        draftAlone: counts.draftAlone[id]!,
      })),
  };
}

const zeros = (like: Float64Array): Float64Array => new Float64Array(like.length);
