import type { CapabilityReport } from './capabilities/report.ts';
import type { CheckpointVersions } from './checkpoint.ts';
import type { ModelSize } from './transformer/config.ts';

/**
 * What a shipped model is and how it was grown, as its `card.json` says it: the one place where the hashes of its files stand.
 * What it can do stands beside it, in `capabilities.json`.
 * Losses are in nats a token, on documents that training never saw.
 */
export interface ModelCard {
  /** Where it comes from: `npm run record` writes it. */
  readonly stamp: {
    readonly command: string;
    readonly seed: number;
    /** Minutes of computing, on one core. */
    readonly minutes: number;
    /** Day it was grown, `2026-01-31`. */
    readonly date: string;
    readonly versions: CheckpointVersions;
  };
  readonly name: string;
  readonly about: string;
  /** Why it read what it read. */
  readonly reason: string;
  readonly intendedUse: { readonly lessons: readonly number[]; readonly words: string };
  /** What it cannot do, each a sentence. */
  readonly limits: readonly string[];
  /** SPDX name. */
  readonly licence: string;
  readonly model: {
    readonly size: ModelSize;
    readonly architecture: string;
    readonly parameters: number;
    readonly vocabularySize: number;
    readonly width: number;
    readonly layers: number;
    readonly heads: number;
    readonly contextLength: number;
    readonly weightFormat: 'F16';
  };
  readonly growth: {
    readonly text: string;
    readonly textInWords: string;
    readonly world: 'pocket' | 'full';
    readonly words: number;
    readonly documents: number;
    readonly seed: number;
    readonly steps: number;
    /** Of these, the last as a second phase, for whose beginning the learning rate climbed back to its peak, to fall all along it. */
    readonly more?: number;
    readonly notesFirst: number;
    readonly tasksLast: number;
    readonly tokensSeen: number;
    readonly tokensPerParameter: number;
    readonly tokensPerStep: number;
    readonly peakLearningRate: number;
    /** Grows the same weights without the card. */
    readonly command: string;
    /** Loss of each of the first steps. */
    readonly firstLosses: readonly number[];
  };
  readonly loss: {
    readonly heldOut: number;
    readonly documents: number;
    /** Of a guesser that holds every token for equally likely. */
    readonly uniform: number;
    readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
  };
  /** The files a page loads and the others of the layout, by name. */
  readonly files: Readonly<Record<string, { readonly sizeBytes: number; readonly sha256: string }>>;
}

/** A card with what its model was measured to do: `card.json` and `capabilities.json` together. */
export interface MeasuredCard extends ModelCard {
  readonly capabilities: CapabilityReport;
}
