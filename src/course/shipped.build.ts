import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importHuggingFace } from '#models/hugging-face';
import type { ModelCard } from '#models/model-card';
import { countParameters } from '#models/transformer/config';
import { modelFiles, type ModelFile } from '#run/model-files';
import type { ShippedModel } from './shipped.ts';

/** Runs at build, in Node, from the project's root. */
const modelsFolder = join(process.cwd(), 'public/models');

/** What a model's card says, as far as pages show it before anything is fetched. */
type Card = Pick<ModelCard, 'loss'> & { readonly growth: Pick<ModelCard['growth'], 'tokensSeen' | 'world'> };

function describe(name: string): ShippedModel {
  const read = (file: string): Uint8Array => new Uint8Array(readFileSync(join(modelsFolder, name, file)));
  const files = Object.fromEntries(modelFiles.map((file) => [file, read(file)])) as Record<
    ModelFile,
    Uint8Array
  >;
  const card = read('card.json');
  const { growth, loss } = JSON.parse(new TextDecoder().decode(card)) as Card;
  const { weights, versions } = importHuggingFace(files);
  return {
    name,
    parameters: countParameters(weights.config),
    sizeBytes: modelFiles.reduce((sum, file) => sum + files[file].length, card.length),
    tokensSeen: growth.tokensSeen,
    heldOutLoss: loss.heldOut,
    floor: loss.floor,
    world: versions ? { size: growth.world, version: versions.world } : null,
  };
}

/** Every model the site ships, the smallest first. */
export const shippedModels: readonly ShippedModel[] = readdirSync(modelsFolder)
  .filter((name) => existsSync(join(modelsFolder, name, 'card.json')))
  .map(describe)
  .sort((a, b) => a.parameters - b.parameters);
