import { countParameters, createTransformer } from '#models';
import { importHuggingFace } from '#models/hugging-face';
import type { FileCache } from './file-cache.ts';
import { holdModel, type HeldModel } from './held-model.ts';
import type { ModelInfo, ModelLoading } from './protocol.ts';
import { rememberLoads } from './remember-loads.ts';
import { loadShippedFiles } from './shipped-files.ts';

export interface ShippedModelsOptions {
  /** Where checked files are kept between visits. */
  readonly cache: FileCache;
  /** Told how much of a model has arrived. */
  readonly onLoading?: (loading: ModelLoading) => void;
}

/**
 * Fetches a shipped model by the name of its folder; its files are checked by hash before anything is made of them.
 * @param models address of the folder that holds a folder for each shipped model
 */
export function createShippedModels(
  models: URL,
  { cache, onLoading = () => undefined }: ShippedModelsOptions,
): (name: string) => Promise<HeldModel> {
  return rememberLoads(async (name) => {
    const folder = new URL(`${encodeURIComponent(name)}/`, models);
    const { card, files } = await loadShippedFiles({ name, folder, cache, onLoading });
    const { weights, tokenizer, versions } = importHuggingFace(files);
    const model = await createTransformer(weights, tokenizer);
    const info = (): ModelInfo => ({
      source: { kind: 'shipped', name },
      name,
      parameters: countParameters(model.config),
      vocabularySize: model.vocabularySize,
      contextLength: model.contextLength,
      steps: card.steps,
      world: versions === undefined ? null : { size: card.worldSize, version: versions.world },
    });
    return holdModel(model, tokenizer, info, card.seed);
  });
}
