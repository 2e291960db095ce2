import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CONTEXT_LENGTH,
  countParameters,
  modelSizes,
  sizedConfig,
  type ModelSize,
} from '#models/transformer/config';
import { sizedRecipe } from '#models/recipes';
import { plannedSteps } from '#run/planned-steps';
import type { PageFacts } from './page-facts.ts';
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

export const pageFacts: PageFacts = { offers: offers() };
