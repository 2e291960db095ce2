import { createRng } from '#lab';
import type { BenchmarkRecord, LanguageModel } from '#models';
import { loadHubModel } from '#models/hub/load-hub-model';
import { runtimeFiles } from '#run/hub/runtime-files';
import { createFileCache } from '#run/file-cache';
import { createShippedModels } from '#run/shipped-models';

const prompts = ['Mara', 'The ferry', 'One morning', '<user>Where does', 'At the market', 'In the harbour'];
const maxTokens = 60;

/**
 * Tokens a second of the fern written greedily, by the course's engine and through transformers.js, both on the CPU.
 * @param files the fern as ONNX, by path, in base64
 * @param models address of the folder with the shipped models
 */
export async function compareOnnx(
  files: Readonly<Record<string, string>>,
  models: URL,
): Promise<BenchmarkRecord[]> {
  const { model: jax } = await createShippedModels(models, { cache: createFileCache(undefined) })('fern');
  const blobs = new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]),
    ]),
  );
  const onnx = await loadHubModel({
    file: (path) => Promise.resolve(blobs.get(path) ?? null),
    network: 'model',
    precision: 'fp32',
    device: 'wasm',
    runtime: runtimeFiles,
  });
  const [own, other] = [await write(jax), await write(onnx)];
  if (own.ids.join() !== other.ids.join()) throw new Error('The two engines did not write the same.');
  return [
    { name: 'jax-tokens-per-s.fern', value: own.tokensPerSecond, unit: 'tokens/s' },
    { name: 'onnx-tokens-per-s.fern', value: other.tokensPerSecond, unit: 'tokens/s' },
  ];
}

/** The first prompt is written once beforehand, so that kernels are compiled. */
async function write(model: LanguageModel): Promise<{ ids: number[]; tokensPerSecond: number }> {
  const ids: number[] = [];
  let began = 0;
  for (const prompt of [prompts[0]!, ...prompts]) {
    const options = { maxTokens, temperature: 0, rng: createRng(1) };
    for await (const { id } of model.generate(model.tokenize(prompt), options)) if (began > 0) ids.push(id);
    if (began === 0) began = performance.now();
  }
  return { ids, tokensPerSecond: (1000 * ids.length) / (performance.now() - began) };
}
