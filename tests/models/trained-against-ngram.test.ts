import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRng } from '#lab';
import {
  createTransformer,
  importHuggingFace,
  trainNgram,
  verifyFiles,
  type FileManifest,
  type LanguageModel,
} from '#models';
import { checkText, createCorpus, createWorld, primerRecipe } from '#world';

const folder = join(import.meta.dirname, '../../public/models/fern');
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const files = {
  'config.json': read('config.json'),
  'model.safetensors': read('model.safetensors'),
  'tokenizer.json': read('tokenizer.json'),
  'tokenizer_config.json': read('tokenizer_config.json'),
};

const world = createWorld({ size: 'pocket' });
const DOCUMENTS = 40;

async function qualityOf(model: LanguageModel): Promise<{ wellFormed: number; coherent: number }> {
  const rng = createRng(3);
  const sentences = [];
  for (let i = 0; i < DOCUMENTS; i++) {
    const ids = [];
    for await (const { id } of model.generate([], { maxTokens: 120, temperature: 0.7, rng })) ids.push(id);
    sentences.push(...checkText(world, model.detokenize(ids)).sentences);
  }
  const share = (count: number) => count / sentences.length;
  return {
    wellFormed: share(sentences.filter(({ wellFormed }) => wellFormed).length),
    coherent: share(sentences.filter(({ coherent }) => coherent).length),
  };
}

test('the shipped fern writes far better sentences than an order-3 n-gram of the same text', async () => {
  verifyFiles(JSON.parse(readFileSync(join(folder, 'card.json'), 'utf8')) as FileManifest, files);
  const { weights, tokenizer } = importHuggingFace(files);
  const fern = await createTransformer(weights, tokenizer);
  const corpus = createCorpus(world, primerRecipe({ words: 300_000, seed: 1 }));
  const documents = corpus.documents.map(({ text }) => tokenizer.encode(text));
  const ngram = trainNgram(documents, tokenizer, { order: 3 });

  const [trained, counted] = [await qualityOf(fern), await qualityOf(ngram)];
  expect(trained.wellFormed).toBeGreaterThan(0.8);
  expect(trained.wellFormed).toBeGreaterThan(counted.wellFormed + 0.3);
  expect(trained.coherent).toBeGreaterThan(counted.coherent + 0.3);
}, 120_000);
