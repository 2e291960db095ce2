import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONTEXT_LENGTH,
  countParameters,
  modelSizes,
  sizedConfig,
  type ModelSize,
} from '#models/transformer/config';
import { importHuggingFace } from '#models/hugging-face';
import { sizedRecipe } from '#models/recipes';
import { modelFiles, type ModelFile } from '#run/model-files';
import { plannedSteps } from '#run/planned-steps';
import type { PageFacts, ShippedModel } from './page-facts.ts';
import type { SizeOffer } from './sizes.ts';

/** Runs at build, in Node, from the project's root. */
const modelsFolder = join(process.cwd(), 'public/models');

/** Measured with `npm run bench` in headless Chromium on two cores of a server CPU. */
const typicalTokensPerSecond: Record<ModelSize, number> = { sprout: 25_000, fern: 11_000, shrub: 2800 };

function vocabularySize(): number {
  const path = join(modelsFolder, 'tokenizer.json');
  const { model } = JSON.parse(readFileSync(path, 'utf8')) as { model: { vocab: Record<string, number> } };
  return Math.max(...Object.values(model.vocab)) + 1;
}

function offers(): SizeOffer[] {
  const vocabulary = vocabularySize();
  return modelSizes.map((size) => ({
    size,
    parameters: countParameters(sizedConfig(size, vocabulary)),
    steps: plannedSteps[size],
    tokensPerStep: sizedRecipe(size, plannedSteps[size]).batchSize * CONTEXT_LENGTH,
    typicalTokensPerSecond: typicalTokensPerSecond[size],
  }));
}

function describe(name: string): ShippedModel {
  const files = Object.fromEntries(
    modelFiles.map((file) => [file, new Uint8Array(readFileSync(join(modelsFolder, name, file)))]),
  ) as Record<ModelFile, Uint8Array>;
  const { config } = importHuggingFace(files).weights;
  const sizeBytes = modelFiles.reduce((sum, file) => sum + files[file].length, 0);
  return { name, parameters: countParameters(config), sizeBytes };
}

/** The smallest model the site ships. */
function findShipped(): ShippedModel | null {
  const names = readdirSync(modelsFolder).filter((name) =>
    existsSync(join(modelsFolder, name, 'manifest.json')),
  );
  return names.map(describe).sort((a, b) => a.parameters - b.parameters)[0] ?? null;
}

export const pageFacts: PageFacts = { offers: offers(), shipped: findShipped() };
