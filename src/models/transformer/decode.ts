import { jit, numpy as np } from '@jax-js/jax';
import type { Backend } from './backend.ts';
import { headWidth, type TransformerConfig } from './config.ts';
import { embed, tiedHead } from './forward.ts';
import { attend, feedForward, linear, rmsNorm, rotate, type PositionTables } from './layers.ts';
import { memoize } from './memo.ts';
import { EMBEDDING, FINAL_NORM, layerOf } from './parameters.ts';
import type { Constants } from './programs.ts';
import { MIN_INPUT, upload, type TensorTree } from './tensors.ts';

/** Keys and values of the positions read so far, one tensor a layer: [batch, heads, contextLength, headWidth]. */
export type KeyValueCache = { readonly keys: np.Array[]; readonly values: np.Array[] };

export function emptyCache(config: TransformerConfig, batchSize: number, device: Backend): KeyValueCache {
  const shape = [batchSize, config.heads, config.contextLength, headWidth(config)];
  const zeros = (): np.Array[] => Array.from({ length: config.layers }, () => np.zeros(shape, { device }));
  return { keys: zeros(), values: zeros() };
}

/** The position to write and one token id a sequence, laid out for `DecodeProgram`. */
export function uploadTokens(position: number, ids: readonly number[], device: Backend): np.Array {
  const input = new Int32Array(Math.max(MIN_INPUT, ids.length + 1));
  input[0] = position;
  input.set(ids, 1);
  return upload(input, [input.length], device);
}

/** Reads one token of each sequence: logits [batch, vocabulary] and the cache that holds it. Consumes its arguments. */
export type DecodeProgram = (
  parameters: TensorTree,
  constants: Constants,
  cache: KeyValueCache,
  tokens: np.Array,
) => [np.Array, KeyValueCache];

/**
 * The forward pass of one position against cached keys and values. All sequences of a batch stand at the same
 * position, so one compiled function of fixed shape serves prompt and continuation alike.
 */
export const decodeProgram = memoize((config: TransformerConfig, batchSize: number): DecodeProgram => {
  const { width, heads, layers, contextLength, normEpsilon } = config;
  const perHead = [batchSize, heads, 1, headWidth(config)];
  const scale = headWidth(config) ** -0.5;

  const step = (parameters: TensorTree, constants: Constants, cache: KeyValueCache, tokens: np.Array) => {
    const position = tokens.ref.slice([0, 1]);
    const ids = tokens.slice([1, batchSize + 1]);
    const tables: PositionTables = {
      cos: np.take(constants.cos, position.ref, 0),
      signedSin: np.take(constants.signedSin, position.ref, 0),
    };
    const { positions } = constants;
    const here = np.equal(positions.ref, position.ref).reshape([contextLength, 1]);
    const visible = np.where(np.greater(positions, position), 0, 1).reshape([1, 1, 1, contextLength]);
    const next: { keys: np.Array[]; values: np.Array[] } = { keys: [], values: [] };

    let stream = embed(parameters[EMBEDDING]!.ref, ids);
    for (let index = 0; index < layers; index++) {
      const layer = layerOf(parameters, index);
      const x = rmsNorm(stream.ref, layer.attentionNorm, normEpsilon);
      const turned = (projected: np.Array): np.Array =>
        rotate(projected.reshape([batchSize, 1, width]), tables, heads).reshape(perHead);
      const query = turned(linear(x.ref, layer.query).mul(scale));
      const key = turned(linear(x.ref, layer.key));
      const value = linear(x, layer.value).reshape(perHead);
      const keys = np.where(here.ref, key, cache.keys[index]!);
      const values = np.where(here.ref, value, cache.values[index]!);
      next.keys.push(keys.ref);
      next.values.push(values.ref);
      const mixed = attend(query, keys, values, visible.ref).reshape([batchSize, width]);
      stream = stream.add(linear(mixed, layer.output));
      stream = stream.ref.add(feedForward(rmsNorm(stream, layer.feedForwardNorm, normEpsilon), layer));
    }
    const hidden = rmsNorm(stream, parameters[FINAL_NORM]!, normEpsilon);
    return [tiedHead(hidden, parameters[EMBEDDING]!), next] as [np.Array, KeyValueCache];
  };
  return jit(step);
});
