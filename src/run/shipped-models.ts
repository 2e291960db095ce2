import { createTransformer, importHuggingFace, loadTokenizer } from '#models';
import { RunError } from './failure.ts';
import { holdModel, type HeldModel } from './held-model.ts';
import { fetchFile, verifyFile, type FileCheck } from './model-files.ts';
import { parseJson } from './site-tokenizer.ts';

/** What `manifest.json` of a shipped model says. */
export interface ModelManifest {
  readonly name: string;
  readonly parameters: number;
  /** Optimiser steps it was grown for. */
  readonly steps: number;
  readonly files: Readonly<Record<ModelFile, FileCheck>>;
}

const modelFiles = ['config.json', 'model.safetensors', 'tokenizer.json'] as const;
type ModelFile = (typeof modelFiles)[number];

export interface ShippedModels {
  /** Fetches and checks a model once; a failed load is tried again at the next call. */
  load(name: string): Promise<HeldModel>;
}

/** @param models address of the folder that holds a folder for each shipped model */
export function createShippedModels(models: URL): ShippedModels {
  const loaded = new Map<string, Promise<HeldModel>>();
  return {
    load(name) {
      let pending = loaded.get(name);
      if (pending === undefined) {
        pending = loadModel(new URL(`${encodeURIComponent(name)}/`, models));
        loaded.set(name, pending);
        pending.catch(() => loaded.delete(name));
      }
      return pending;
    },
  };
}

async function loadModel(folder: URL): Promise<HeldModel> {
  const manifest = readManifest(parseJson('manifest.json', await fetchFile(new URL('manifest.json', folder))));
  const contents = await Promise.all(modelFiles.map((file) => fetchFile(new URL(file, folder))));
  const files = Object.fromEntries(modelFiles.map((file, index) => [file, contents[index]!])) as Record<
    ModelFile,
    Uint8Array<ArrayBuffer>
  >;
  for (const file of modelFiles) verifyFile(file, files[file], manifest.files[file]);

  const tokenizer = loadTokenizer(parseJson('tokenizer.json', files['tokenizer.json']));
  const model = await createTransformer(importHuggingFace(files), tokenizer);
  return holdModel(model, tokenizer, () => ({
    source: { kind: 'shipped', name: manifest.name },
    name: manifest.name,
    parameters: manifest.parameters,
    vocabularySize: model.vocabularySize,
    contextLength: model.contextLength,
    steps: manifest.steps,
  }));
}

/** @throws RunError `file-damaged` when the manifest lacks what a check needs */
function readManifest(json: unknown): ModelManifest {
  const manifest = json as Partial<ModelManifest> | null;
  const complete = modelFiles.every((file) => {
    const check = manifest?.files?.[file];
    return typeof check?.sha256 === 'string' && typeof check.bytes === 'number';
  });
  if (!complete || typeof manifest?.name !== 'string') {
    throw new RunError('file-damaged', 'The model’s manifest.json is damaged: it does not list its files.');
  }
  return manifest as ModelManifest;
}
