import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTransformer,
  importHuggingFace,
  type CheckpointVersions,
  type HuggingFaceFiles,
  type Tokenizer,
  type TransformerModel,
  type TransformerWeights,
} from '#models';
import { projectRoot } from '../site/project-root.ts';

export interface LoadedModel {
  readonly model: TransformerModel;
  readonly weights: TransformerWeights;
  readonly tokenizer: Tokenizer;
  readonly versions: CheckpointVersions | undefined;
}

/** Makes a model of files in Hugging Face's layout. */
export async function modelOf(files: Partial<HuggingFaceFiles>): Promise<LoadedModel> {
  const { weights, tokenizer, versions } = importHuggingFace(files);
  return { model: await createTransformer(weights, tokenizer), weights, tokenizer, versions };
}

/** The files of a model that decide what it does. */
export const MODEL_FILES = ['config.json', 'model.safetensors', 'tokenizer.json'] as const;

const readFiles = (folder: string): Partial<HuggingFaceFiles> =>
  Object.fromEntries(MODEL_FILES.map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));

/**
 * Reads a model in Hugging Face's layout.
 * @param folder absolute path
 */
export const loadModelFolder = (folder: string): Promise<LoadedModel> => modelOf(readFiles(folder));

/** Reads a shipped model, `fern` for one, as the site publishes it. */
export const loadShippedModel = (name: string): Promise<LoadedModel> =>
  loadModelFolder(join(projectRoot, 'public', 'models', name));
