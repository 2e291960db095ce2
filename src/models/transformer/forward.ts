import { numpy as np } from '@jax-js/jax';
import type { TransformerConfig } from './config.ts';
import { feedForward, rmsNorm, selfAttention, type PositionTables } from './layers.ts';
import { EMBEDDING, FINAL_NORM, layerOf } from './parameters.ts';

export type ParameterTree = Record<string, np.Array>;

/**
 * Which key each query may look at: those at or before it in its own document. [batch, 1, queries, keys] of 0 and 1.
 * @param segments [batch, length]: equal numbers for tokens of one document
 * @param causal [queries, keys]: 1 where the key does not lie after the query
 */
export function visibility(segments: np.Array, causal: np.Array): np.Array {
  const [batch, length] = segments.shape as [number, number];
  const queries = segments.ref.reshape([batch, length, 1]);
  const sameDocument = np.equal(queries, segments.reshape([batch, 1, length]));
  return np.where(sameDocument, causal, 0).reshape([batch, 1, length, length]);
}

/**
 * Rows of the embedding: [tokens] ids → [tokens, width]. Its gradient is a scatter, which jax-js compiles only when
 * what flows back was computed (as out of a norm) and is no mere view (as out of a transpose or reshape).
 */
export function embed(embedding: np.Array, ids: np.Array): np.Array {
  return np.take(embedding, ids, 0);
}

/**
 * The residual stream after the last norm: [batch · length, width].
 * @param ids [batch · length] token ids
 */
export function hiddenStates(
  parameters: ParameterTree,
  ids: np.Array,
  visible: np.Array,
  tables: PositionTables,
  config: TransformerConfig,
): np.Array {
  const { normEpsilon } = config;
  let stream = embed(parameters[EMBEDDING]!.ref, ids);
  for (let index = 0; index < config.layers; index++) {
    const layer = layerOf(parameters, index);
    const attentionInput = rmsNorm(stream.ref, layer.attentionNorm.ref, normEpsilon);
    stream = stream.add(selfAttention(attentionInput, layer, visible.ref, tables, config));
    const feedForwardInput = rmsNorm(stream.ref, layer.feedForwardNorm.ref, normEpsilon);
    stream = stream.add(feedForward(feedForwardInput, layer));
  }
  return rmsNorm(stream, parameters[FINAL_NORM]!.ref, normEpsilon);
}

/** Scores of every token of the vocabulary, by the embedding read backwards: [tokens, width] → [tokens, vocabulary]. */
export function tiedHead(hidden: np.Array, embedding: np.Array): np.Array {
  return np.matmul(hidden, np.matrixTranspose(embedding));
}
