import type { FileManifest } from '#models/verify-files';
import { RunError } from './failure.ts';
import { modelFiles, parseJson, type ModelFile } from './model-files.ts';
import type { ModelWorld } from './protocol.ts';

/** What a shipped model's `card.json` says, as far as running it needs. */
export interface ShippedCard {
  readonly files: Readonly<Record<ModelFile, FileManifest['files'][string]>>;
  /** Optimiser steps behind the model; null where the card does not say. */
  readonly steps: number | null;
  readonly worldSize: ModelWorld['size'];
  /** Seed of its first weights; null where the card does not say. */
  readonly seed: number | null;
}

/** Name of the file with which a model describes itself. */
export const CARD = 'card.json';

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** @throws RunError `file-damaged` when it is no JSON, or does not list every file that a page fetches */
export function readShippedCard(bytes: Uint8Array): ShippedCard {
  const card = parseJson(CARD, bytes) as {
    growth?: { steps?: unknown; seed?: unknown; world?: unknown };
    files?: FileManifest['files'];
  } | null;
  const listed = modelFiles.map((file) => [file, card?.files?.[file]] as const);
  const complete = listed.every(
    ([, check]) => typeof check?.sha256 === 'string' && typeof check.sizeBytes === 'number',
  );
  if (!complete) {
    throw new RunError('file-damaged', `The file ${CARD} is damaged: it does not list the model’s files.`);
  }
  return {
    files: Object.fromEntries(listed) as ShippedCard['files'],
    steps: numberOrNull(card?.growth?.steps),
    seed: numberOrNull(card?.growth?.seed),
    worldSize: card?.growth?.world === 'full' ? 'full' : 'pocket',
  };
}
