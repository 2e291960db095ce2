import { readFileSync } from 'node:fs';
import { createTransformer } from '#models';
import { importHuggingFace } from '#models/hugging-face';
import { holdModel, type HeldModel } from '#run/held-model';
import { modelFiles, type ModelFile } from '#run/model-files';
import { WORLD_VERSION } from '#world';

/** The shipped fern, as the worker holds it. */
export async function holdFern(): Promise<HeldModel> {
  const files = Object.fromEntries(
    modelFiles.map((file) => [file, new Uint8Array(readFileSync(`public/models/fern/${file}`))]),
  ) as Record<ModelFile, Uint8Array>;
  const { weights, tokenizer } = importHuggingFace(files);
  const model = await createTransformer(weights, tokenizer);
  return holdModel(model, tokenizer, () => ({
    source: { kind: 'shipped', name: 'fern' },
    name: 'fern',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps: 0,
    world: { size: 'pocket', version: WORLD_VERSION },
  }));
}
