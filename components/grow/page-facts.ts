import type { SizeOffer } from './sizes.ts';

/** What the build knows and the figures need before any model runs. */
export interface PageFacts {
  readonly offers: readonly SizeOffer[];
  /** The shipped model that can be asked at once; null where the site has none. */
  readonly shipped: ShippedModel | null;
}

export interface ShippedModel {
  /** Its folder under `public/models/`. */
  readonly name: string;
  readonly parameters: number;
  readonly sizeBytes: number;
}
