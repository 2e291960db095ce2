import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  benchmarkGeneration,
  benchmarkTraining,
  loadTokenizer,
  modelSizes,
  type BenchmarkRecord,
  type ModelSize,
} from '#models';
import { loadShippedModel } from '../growing/shipped-model.ts';
import { exportOnnx } from '../onnx/export-onnx.ts';
import { projectRoot } from '../site/project-root.ts';
import type { Benchmark } from './benchmark.ts';

function vocabularySize(): number {
  const path = join(projectRoot, 'public/models/tokenizer.json');
  return loadTokenizer(JSON.parse(readFileSync(path, 'utf8'))).vocabularySize;
}

/** `train-gflops.fern` measured in Chromium becomes `train-gflops.fern.chromium`. */
function named(records: readonly BenchmarkRecord[], place: 'chromium' | 'node'): BenchmarkRecord[] {
  return records.map((record) => ({
    ...record,
    name: `${record.name}.${place}`,
    value: Number(record.value.toPrecision(4)),
  }));
}

const trainingNames = [
  'train-tokens-per-s',
  'train-gflops',
  'matmul-gflops',
  'train-to-matmul-ratio',
  'train-step-ms',
];
const generationNames = ['generate-tokens-per-s', 'generate-first-token-s'];

const training = (size: ModelSize): Benchmark => ({
  names: trainingNames.map((name) => `${name}.${size}`),
  async run(lab) {
    const vocabulary = vocabularySize();
    return [
      ...named(await lab.run('training', size, vocabulary), 'chromium'),
      ...named(await benchmarkTraining(size, { vocabularySize: vocabulary }), 'node'),
    ];
  },
});

const generation = (size: ModelSize): Benchmark => ({
  names: generationNames.map((name) => `${name}.${size}`),
  async run(lab) {
    const vocabulary = vocabularySize();
    return [
      ...named(await lab.run('generation', size, vocabulary), 'chromium'),
      ...named(await benchmarkGeneration(size, { vocabularySize: vocabulary }), 'node'),
    ];
  },
});

/** The shipped fern, written by its own engine and, as ONNX, by transformers.js: the same tokens, one after the other. */
const onnxAgainstJax: Benchmark = {
  names: ['jax-tokens-per-s.fern', 'onnx-tokens-per-s.fern'],
  async run(lab) {
    const { weights, tokenizer } = await loadShippedModel('fern');
    const files = Object.entries(exportOnnx({ weights, tokenizer })).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString('base64'),
    ]);
    return named(
      await lab.run('onnx-against-jax', Object.fromEntries(files) as Record<string, string>),
      'chromium',
    );
  },
};

/** Training beside a plain matrix product, for every size, and generation by the fern; in Chromium and in Node. */
export const modelSpeeds: readonly Benchmark[] = [
  ...modelSizes.map(training),
  generation('fern'),
  onnxAgainstJax,
];
