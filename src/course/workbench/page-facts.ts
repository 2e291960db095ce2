import type { SizeOffer } from './sizes.ts';

/** What the build knows and the figures need before any model runs. */
export interface PageFacts {
  readonly offers: readonly SizeOffer[];
}
