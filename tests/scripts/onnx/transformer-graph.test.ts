import * as ort from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { createRng } from '#lab';
import { createTransformer, EOS_ID, type TransformerWeights } from '#models';
import { initialiseWeights } from '#models/transformer/initialise';
import { loadShippedModel } from '../../../scripts/growing/shipped-model.ts';
import { transformerGraph } from '../../../scripts/onnx/transformer-graph.ts';
import { tinyConfig, tokenizer } from '../../models/fixtures.ts';

ort.env.wasm.numThreads = 1;

async function openSession(graph: Uint8Array): Promise<ort.InferenceSession> {
  const session = await ort.InferenceSession.create(graph);
  // ONNX Runtime gives Node a global `Worker`, by which jax-js would take it for a browser with threads.
  Reflect.deleteProperty(globalThis, 'Worker');
  return session;
}

type Cache = Record<string, ort.Tensor>;

interface Run {
  /** Logits of each position that was read, in order. */
  readonly logits: Float32Array[];
  readonly cache: Cache;
}

const int64 = (rows: readonly (readonly number[])[]): ort.Tensor =>
  new ort.Tensor('int64', BigInt64Array.from(rows.flat(), BigInt), [rows.length, rows[0]!.length]);

/** Reads tokens after a cache; `mask` says which of all positions are no padding. */
async function read(
  session: ort.InferenceSession,
  { config }: TransformerWeights,
  ids: readonly number[],
  cache?: Cache,
  mask?: readonly number[],
): Promise<Run> {
  const emptyShape = [1, config.heads, 0, config.width / config.heads];
  const past = Array.from({ length: config.layers }, (_, layer) =>
    ['key', 'value'].map((part) => {
      const name = `past_key_values.${layer}.${part}`;
      return [name, cache?.[name] ?? new ort.Tensor('float32', new Float32Array(0), emptyShape)] as const;
    }),
  ).flat();
  const start = past[0]![1].dims[2]!;
  const all = mask ?? new Array<number>(start + ids.length).fill(1);
  const positions = all.map((_, index) => all.slice(0, index).reduce((sum, bit) => sum + bit, 0));
  const output = await session.run({
    input_ids: int64([ids]),
    attention_mask: int64([all]),
    position_ids: int64([positions.slice(start)]),
    ...Object.fromEntries(past),
  });
  const logits = output['logits']!.data as Float32Array;
  const size = config.vocabularySize;
  return {
    logits: ids.map((_, index) => logits.slice(index * size, (index + 1) * size)),
    cache: Object.fromEntries(
      past.map(([name]) => [name, output[name.replace('past_key_values', 'present')]!]),
    ),
  };
}

const largestGap = (a: Float32Array, b: Float32Array): number =>
  a.reduce((gap, value, index) => Math.max(gap, Math.abs(value - b[index]!)), 0);

describe('a random transformer as an ONNX graph', async () => {
  const weights = initialiseWeights(tinyConfig, 5);
  const model = await createTransformer(weights, tokenizer);
  const session = await openSession(transformerGraph(weights));
  const rng = createRng(3);
  const ids = [
    EOS_ID,
    ...Array.from({ length: 19 }, () => 4 + Math.floor(rng() * (tinyConfig.vocabularySize - 4))),
  ];
  const expected: Float32Array[] = [];
  for (let length = 1; length <= ids.length; length++)
    expected.push(await model.logits(ids.slice(0, length)));
  const whole = await read(session, weights, ids);

  test('has the names that transformers.js looks for', () => {
    expect(session.inputNames).toEqual([
      'input_ids',
      'attention_mask',
      'position_ids',
      ...[0, 1].flatMap((layer) => [`past_key_values.${layer}.key`, `past_key_values.${layer}.value`]),
    ]);
    expect(session.outputNames).toEqual([
      'logits',
      ...[0, 1].flatMap((layer) => [`present.${layer}.key`, `present.${layer}.value`]),
    ]);
  });

  test('computes the logits of every position in one go', () => {
    for (const [index, row] of whole.logits.entries())
      expect(largestGap(row, expected[index]!)).toBeLessThan(1e-5);
  });

  test.each([1, 3, 7])('goes on from its cache, %i tokens at a time', async (step) => {
    let cache: Cache | undefined;
    for (let from = 0; from < ids.length; from += step) {
      const part = await read(session, weights, ids.slice(from, from + step), cache);
      cache = part.cache;
      for (const [index, row] of part.logits.entries())
        expect(largestGap(row, expected[from + index]!)).toBeLessThan(1e-5);
    }
    expect(cache!['past_key_values.1.value']!.dims).toEqual([1, 2, ids.length, 16]);
  });

  test('does not see padding', async () => {
    const padded = await read(session, weights, [1, 1, ...ids], undefined, [0, 0, ...ids.map(() => 1)]);
    expect(largestGap(padded.logits.at(-1)!, expected.at(-1)!)).toBeLessThan(1e-5);
  });
});

test('the shipped fern as a graph says what the fern says', async () => {
  const { model, weights } = await loadShippedModel('fern');
  const session = await openSession(transformerGraph(weights));
  for (const prompt of ['', 'Mara lives in', '<user>Where does Mara live?<assistant>']) {
    const ids = [EOS_ID, ...model.tokenize(prompt)];
    const { logits } = await read(session, weights, ids);
    expect(largestGap(logits.at(-1)!, await model.logits(ids))).toBeLessThan(1e-4);
  }
});
