import { jit, numpy as np } from '@jax-js/jax';
import { headWidth, type TransformerConfig } from './config.ts';
import type { DecodeProgram, KeyValueCache } from './decode.ts';
import { embed, tiedHead } from './forward.ts';
import { attend, feedForward, linear, rmsNorm, rotate, type PositionTables } from './layers.ts';
import { memoize } from './memo.ts';
import { EMBEDDING, FINAL_NORM, layerOf } from './parameters.ts';
import type { Constants } from './programs.ts';
import type { TensorTree } from './tensors.ts';

/**
 * The forward pass of several positions in a row of one sequence against cached keys and values: logits
 * [length, vocabulary] and the cache that holds the positions. What the cache held there before is overwritten, so a
 * sequence can be taken back and read on otherwise.
 */
export const decodeBlockProgram = memoize((config: TransformerConfig, length: number): DecodeProgram => {
  const { width, heads, layers, contextLength, normEpsilon } = config;
  const size = headWidth(config);
  const scale = size ** -0.5;
  const splitHeads = (x: np.Array): np.Array => x.reshape([1, length, heads, size]).transpose([0, 2, 1, 3]);

  const step = (parameters: TensorTree, constants: Constants, cache: KeyValueCache, tokens: np.Array) => {
    const { positions } = constants;
    const offsets = positions.ref.slice([0, length]);
    const own = offsets.add(tokens.ref.slice([0, 1]));
    const ids = tokens.slice([1, length + 1]);
    const tables: PositionTables = {
      cos: np.take(constants.cos, own.ref, 0),
      signedSin: np.take(constants.signedSin, own.ref, 0),
    };
    const every = positions.reshape([1, contextLength]);
    const each = own.reshape([length, 1]);
    const visible = np.where(np.greater(every.ref, each.ref), 0, 1).reshape([1, 1, length, contextLength]);
    // One row for each position of the context, with a 1 where it is one of those read now.
    const placement = np
      .matrixTranspose(np.where(np.equal(every, each), 1, 0))
      .reshape([1, 1, contextLength, length]);
    const isWritten = np.sum(placement.ref, -1, { keepdims: true });
    const kept = np.where(np.greater(isWritten, 0), 0, 1);
    const put = (before: np.Array, now: np.Array): np.Array =>
      before.mul(kept.ref).add(np.matmul(placement.ref, now));
    const next: { keys: np.Array[]; values: np.Array[] } = { keys: [], values: [] };

    let stream = embed(parameters[EMBEDDING]!.ref, ids);
    for (let index = 0; index < layers; index++) {
      const layer = layerOf(parameters, index);
      const x = rmsNorm(stream.ref, layer.attentionNorm, normEpsilon);
      const turned = (projected: np.Array): np.Array =>
        splitHeads(rotate(projected.reshape([1, length, width]), tables, heads));
      const query = turned(linear(x.ref, layer.query).mul(scale));
      const keys = put(cache.keys[index]!, turned(linear(x.ref, layer.key)));
      const values = put(cache.values[index]!, splitHeads(linear(x, layer.value)));
      next.keys.push(keys.ref);
      next.values.push(values.ref);
      const mixed = attend(query, keys, values, visible.ref).transpose([0, 2, 1, 3]).reshape([length, width]);
      stream = stream.add(linear(mixed, layer.output));
      stream = stream.ref.add(feedForward(rmsNorm(stream, layer.feedForwardNorm, normEpsilon), layer));
    }
    const hidden = rmsNorm(stream, parameters[FINAL_NORM]!, normEpsilon);
    return [tiedHead(hidden, parameters[EMBEDDING]!), next] as [np.Array, KeyValueCache];
  };
  return jit(step);
});
