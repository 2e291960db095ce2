import type { EntropyFloor, ModelWorld } from '#run/protocol';

/** A model that the site ships, as a page knows it before anything is fetched. */
export interface ShippedModel {
  /** Its folder under `public/models/`. */
  readonly name: string;
  readonly parameters: number;
  /** Of all files that asking it fetches. */
  readonly sizeBytes: number;
  /** Tokens its training read. */
  readonly tokensSeen: number;
  /** Nats a token on documents it never saw, and the floors of those documents. */
  readonly heldOutLoss: number;
  readonly floor: EntropyFloor;
  readonly world: ModelWorld | null;
}
