import { zipSync } from 'fflate';
import { exportHuggingFace } from '#models/hugging-face';
import { loadTokenizer } from '#models/tokenizer';
import { createManifest } from '#models/verify-files';
import type { Plant } from '../plant.ts';
import { unpackWeights } from '../unpack.ts';
import { modelCard } from './card.ts';
import { CARD_FILE, STATE_FILE, STORY_FILE } from './files.ts';
import { writeStory } from './story.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of a plant by name: Hugging Face's Llama layout, a model card, and what the course needs to go on. */
export function exportFiles(plant: Plant): Record<string, Uint8Array> {
  const { record, state } = plant;
  const model = exportHuggingFace({
    weights: unpackWeights(plant),
    tokenizer: loadTokenizer(state.tokenizer),
    versions: record.versions,
  });
  const files: Record<string, Uint8Array> = {
    ...model,
    ...(state.kind === 'checkpoint' ? { [STATE_FILE]: state.bytes } : {}),
  };
  return {
    ...files,
    [CARD_FILE]: utf8(modelCard(record)),
    [STORY_FILE]: utf8(writeStory(record, createManifest(files))),
  };
}

export interface ExportedPlant {
  readonly fileName: string;
  readonly zip: Uint8Array<ArrayBuffer>;
}

/** A plant as one zip, with a folder of its name. Equal plants give equal bytes. */
export function exportPlant(plant: Plant): ExportedPlant {
  const folder = folderName(plant.record.name);
  const entries = Object.entries(exportFiles(plant)).map(
    ([name, bytes]) => [`${folder}/${name}`, bytes] as const,
  );
  // Weights do not compress; the earliest time a zip can hold keeps the bytes the same at every export.
  const zip = zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) });
  return { fileName: `${folder}.zip`, zip };
}

/** `My fern` becomes `my-fern`, a name that every file system takes. */
function folderName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return plain === '' ? 'model' : plain;
}
