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
type Card = Pick<ModelCard, 'loss' | 'intendedUse'> & {
  readonly growth: Pick<ModelCard['growth'], 'tokensSeen' | 'world'>;
};

const readCard = (name: string): Card =>
  JSON.parse(readFileSync(join(modelsFolder, name, 'card.json'), 'utf8')) as Card;

/** One of the models the site ships, those of a single task among them. */
export function shippedModel(name: string): ShippedModel {
  const read = (file: string): Uint8Array => new Uint8Array(readFileSync(join(modelsFolder, name, file)));
  const files = Object.fromEntries(modelFiles.map((file) => [file, read(file)])) as Record<
    ModelFile,
    Uint8Array
  >;
  const { growth, loss } = readCard(name);
  const { weights, versions } = importHuggingFace(files);
  return {
    name,
    parameters: countParameters(weights.config),
    sizeBytes: modelFiles.reduce((sum, file) => sum + files[file].length, read('card.json').length),
    tokensSeen: growth.tokensSeen,
    heldOutLoss: loss.heldOut,
    floor: loss.floor,
    world: versions ? { size: growth.world, version: versions.world } : null,
  };
}

/** A reader may ask it anything from the first lesson on; one of a single task is left to the lesson of that task. */
const isForAnyPrompt = (name: string): boolean => readCard(name).intendedUse.lessons.includes(1);

/** The models the site ships for any prompt, the smallest first. */
export const shippedModels: readonly ShippedModel[] = readdirSync(modelsFolder)
  .filter((name) => existsSync(join(modelsFolder, name, 'card.json')))
  .filter(isForAnyPrompt)
  .map(shippedModel)
  .sort((a, b) => a.parameters - b.parameters);
