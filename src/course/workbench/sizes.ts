import type { ModelSize } from '#models';

/** One size to choose from, as the page presents it. */
export interface SizeOffer {
  readonly size: ModelSize;
  readonly parameters: number;
  /** Optimiser steps of a whole run. */
  readonly steps: number;
  readonly tokensPerStep: number;
  /** What a laptop of the last years needs, measured with `npm run bench`. */
  readonly typicalTokensPerSecond: number;
}

/** Seconds a whole run takes at a speed. */
export function runSeconds(offer: SizeOffer, tokensPerSecond: number): number {
  return (offer.steps * offer.tokensPerStep) / tokensPerSecond;
}
