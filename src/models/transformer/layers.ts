import { numpy as np } from '@jax-js/jax';
import { headWidth, type TransformerConfig } from './config.ts';
import { exponential, rowMaximum, sigmoid } from './elementary.ts';
import type { LayerTensor } from './parameters.ts';

/** Constant inputs of a forward pass over windows of `length` positions. */
export interface PositionTables {
  /** [length, width], see `rotaryTable`. */
  readonly cos: np.Array;
  readonly signedSin: np.Array;
}

/* Every function here consumes its arrays; `.ref` keeps one for a later use. */

/** Root-mean-square norm over the last axis: x / √(mean x² + ε) · scale. [tokens, width] → same. */
export function rmsNorm(x: np.Array, scale: np.Array, epsilon: number): np.Array {
  const meanSquare = np.mean(x.ref.mul(x.ref), -1, { keepdims: true });
  return x.mul(np.reciprocal(np.sqrt(meanSquare.add(epsilon)))).mul(scale);
}

/** x·Wᵀ: [tokens, in] and a weight [out, in] → [tokens, out]. */
export function linear(x: np.Array, weight: np.Array): np.Array {
  return np.matmul(x, np.matrixTranspose(weight));
}

/** Turns each head's channel pairs by their position's angle. [batch, length, width] → same. */
export function rotate(x: np.Array, tables: PositionTables, heads: number): np.Array {
  const [batch, length, width] = x.shape as [number, number, number];
  const halves = x.ref.reshape([batch, length, heads, 2, width / heads / 2]);
  const swapped = np.flip(halves, 3).reshape([batch, length, width]);
  return x.mul(tables.cos.ref).add(swapped.mul(tables.signedSin.ref));
}

/** [batch, length, width] → [batch, heads, length, headWidth] */
function splitHeads(x: np.Array, heads: number): np.Array {
  const [batch, length, width] = x.shape as [number, number, number];
  return x.reshape([batch, length, heads, width / heads]).transpose([0, 2, 1, 3]);
}

/** Taken off the scores of keys that a query may not see, so that none of them is the greatest. */
const HIDDEN = 1e9;

/**
 * Softmax attention: query, key and value [batch, heads, length, headWidth] → same. `visible` broadcasts to
 * [batch, heads, queries, keys] and holds 1 where a query may look at a key, 0 elsewhere; each sees one at least.
 */
export function attend(query: np.Array, key: np.Array, value: np.Array, visible: np.Array): np.Array {
  const hidden = visible.ref.sub(1).mul(HIDDEN);
  const scores = np.matmul(query, np.matrixTranspose(key));
  const greatest = rowMaximum(scores.ref.add(hidden.ref));
  const weights = exponential(scores.add(hidden).sub(greatest)).mul(visible);
  const total = np.sum(weights.ref, -1, { keepdims: true });
  return np.matmul(weights, value).mul(np.reciprocal(total));
}

/** Rotary self-attention with its output projection. [batch · length, width] → same. */
export function selfAttention(
  x: np.Array,
  weights: Pick<Record<LayerTensor, np.Array>, 'query' | 'key' | 'value' | 'output'>,
  visible: np.Array,
  tables: PositionTables,
  config: TransformerConfig,
): np.Array {
  const { width, heads } = config;
  const [tokens] = x.shape as [number, number];
  const length = tables.cos.shape[0]!;
  const windows = [tokens / length, length, width];
  const turned = (weight: np.Array, factor: number): np.Array =>
    splitHeads(rotate(linear(x.ref, weight).mul(factor).reshape(windows), tables, heads), heads);
  const query = turned(weights.query, headWidth(config) ** -0.5);
  const key = turned(weights.key, 1);
  const value = splitHeads(linear(x, weights.value).reshape(windows), heads);
  const mixed = attend(query, key, value, visible);
  return linear(mixed.transpose([0, 2, 1, 3]).reshape([tokens, width]), weights.output);
}

/** SwiGLU (Shazeer 2020, arXiv 2002.05202): down(silu(gate(x)) · up(x)). [tokens, width] → same. */
export function feedForward(
  x: np.Array,
  weights: Pick<Record<LayerTensor, np.Array>, 'gate' | 'up' | 'down'>,
): np.Array {
  const gate = linear(x.ref, weights.gate);
  const up = linear(x, weights.up);
  return linear(gate.ref.mul(sigmoid(gate)).mul(up), weights.down);
}
