import { jit, numpy as np } from '@jax-js/jax';
import { createRng } from '#lab';
import { sizedRecipe } from './recipes.ts';
import { EOS_ID } from './tokenizer.ts';
import { initBackend, type Backend } from './transformer/backend.ts';
import type { TokenBatch } from './transformer/batches.ts';
import {
  countParameters,
  sizedConfig,
  type ModelSize,
  type TransformerConfig,
} from './transformer/config.ts';
import { initialiseWeights } from './transformer/initialise.ts';
import { uploadConstants } from './transformer/programs.ts';
import { openSession } from './transformer/session.ts';
import { read, release, upload, uploadTree } from './transformer/tensors.ts';
import { createTrainer } from './transformer/trainer.ts';

/** One measured number. */
export interface BenchmarkRecord {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export interface BenchmarkOptions {
  readonly vocabularySize: number;
  readonly backend?: Backend;
  /** Time given to each measurement, in seconds; 2 by default. */
  readonly seconds?: number;
}

/**
 * Floating-point operations of training on one token: 6·N for the matrices, the tied head among them (2 forward, 4
 * backward; Kaplan et al. 2020, arXiv 2001.08361), and 12·layers·length·width for attention scores and sums over the
 * whole window, as computed here: the masked half is not left out.
 */
export function trainingFlopsPerToken(config: TransformerConfig): number {
  return 6 * countParameters(config) + 12 * config.layers * config.contextLength * config.width;
}

const now = (): number => performance.now();

/** Runs work again and again for a time; the fastest of the rounds, in seconds a run, as other work only slows it. */
async function secondsPerRun(work: () => Promise<unknown>, seconds: number): Promise<number> {
  const rounds = 5;
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = now();
    let runs = 0;
    while (runs === 0 || now() - start < (seconds * 1000) / rounds) {
      await work();
      runs++;
    }
    best = Math.min(best, (now() - start) / 1000 / runs);
  }
  return best;
}

function randomBatch(config: TransformerConfig, batchSize: number): TokenBatch {
  const rng = createRng(1);
  const tokens = batchSize * config.contextLength;
  const ids = (): Int32Array =>
    Int32Array.from({ length: tokens }, () => Math.floor(rng() * config.vocabularySize));
  return {
    batchSize,
    contextLength: config.contextLength,
    inputs: ids(),
    targets: ids(),
    lossMask: new Float32Array(tokens).fill(1),
    segments: Int32Array.from({ length: tokens }, (_, i) => Math.floor((i % config.contextLength) / 50)),
  };
}

/**
 * Speed of the library's plain matrix product in the shape of a model's widest layer: the tokens that go through the
 * model at once × width, times width × feed-forward width. In GFLOP/s, two operations a multiply-add.
 */
async function measureMatmul(size: ModelSize, options: Required<BenchmarkOptions>): Promise<number> {
  const { backend, seconds, vocabularySize } = options;
  const { width, feedForwardWidth, contextLength } = sizedConfig(size, vocabularySize);
  const tokens = sizedRecipe(size, 1).microBatchSize * contextLength;
  const rng = createRng(2);
  const random = (rows: number, columns: number): np.Array =>
    upload(
      Float32Array.from({ length: rows * columns }, () => rng() - 0.5),
      [rows, columns],
      backend,
    );
  const input = random(tokens, width);
  const weight = random(width, feedForwardWidth);
  // Reading one number makes the whole product run without timing a copy of it.
  const multiply = jit((x: np.Array, w: np.Array): np.Array[] => {
    const product = np.matmul(x, w);
    return [product.ref.slice(0, 0), product];
  });
  const time = await secondsPerRun(async () => {
    const [corner, product] = multiply(input.ref, weight.ref);
    await read(corner!);
    product!.dispose();
  }, seconds);
  input.dispose();
  weight.dispose();
  return (2 * tokens * width * feedForwardWidth) / time / 1e9;
}

/** Training speed of a size beside the plain matrix product measured in the same run. */
export async function benchmarkTraining(
  size: ModelSize,
  options: BenchmarkOptions,
): Promise<BenchmarkRecord[]> {
  const { vocabularySize, backend = 'wasm', seconds = 2 } = options;
  await initBackend(backend);
  const config = sizedConfig(size, vocabularySize);
  const recipe = sizedRecipe(size, 10_000);
  const start = now();
  const versions = { world: 'benchmark', tokenizer: 'benchmark' };
  const trainer = await createTrainer({ config, recipe, seed: 1, versions, backend });
  const batch = randomBatch(config, recipe.batchSize);
  await trainer.step(batch);
  const firstStep = (now() - start) / 1000;
  await trainer.step(batch);
  const time = await secondsPerRun(() => trainer.step(batch), seconds);
  trainer.dispose();
  const tokens = recipe.batchSize * config.contextLength;
  const gflops = (tokens * trainingFlopsPerToken(config)) / time / 1e9;
  const matmul = await measureMatmul(size, { vocabularySize, backend, seconds: seconds / 2 });
  return [
    { name: `train-first-step-s.${size}`, value: firstStep, unit: 's' },
    { name: `train-step-ms.${size}`, value: time * 1000, unit: 'ms' },
    { name: `train-tokens-per-s.${size}`, value: tokens / time, unit: 'tokens/s' },
    { name: `train-gflops.${size}`, value: gflops, unit: 'GFLOP/s' },
    { name: `matmul-gflops.${size}`, value: matmul, unit: 'GFLOP/s' },
    { name: `train-to-matmul-ratio.${size}`, value: gflops / matmul, unit: 'ratio' },
  ];
}

/** Cached generation of one sequence and of 32 at once, greedy, filling the context; compile time is its own record. */
export async function benchmarkGeneration(
  size: ModelSize,
  options: BenchmarkOptions,
): Promise<BenchmarkRecord[]> {
  const { vocabularySize, backend = 'wasm', seconds = 2 } = options;
  const device = await initBackend(backend);
  const config = sizedConfig(size, vocabularySize);
  const constants = uploadConstants(config, device);
  const parameters = uploadTree(initialiseWeights(config, 1).tensors, config, device);
  const state = { config, device, constants, parameters: () => parameters, version: () => 0 };
  const records: BenchmarkRecord[] = [];
  for (const batchSize of [1, 32]) {
    const ids = Array.from({ length: batchSize }, () => EOS_ID);
    const fill = async (): Promise<void> => {
      const session = openSession(state, batchSize);
      for (let i = 0; i < config.contextLength; i++) await session.read(ids);
      session.dispose();
    };
    const start = now();
    const session = openSession(state, batchSize);
    await session.read(ids);
    session.dispose();
    const compile = (now() - start) / 1000;
    const time = (await secondsPerRun(fill, seconds)) / config.contextLength;
    records.push(
      { name: `generate-first-token-s.${size}.batch-${batchSize}`, value: compile, unit: 's' },
      { name: `generate-tokens-per-s.${size}.batch-${batchSize}`, value: batchSize / time, unit: 'tokens/s' },
    );
  }
  release(parameters);
  return records;
}
