import type { TransformerConfig } from '#models';

/*
 * Llama written from its definition (Touvron et al. 2023, arXiv 2302.13971; rotate-half rotary as in Hugging Face
 * transformers), in plain loops over 64-bit numbers. It shares nothing with the model under test.
 */

type Matrix = number[][];
type Weights = Readonly<Record<string, ArrayLike<number>>>;

/** x·Wᵀ for W stored row by row as [out, in]. */
function project(x: readonly number[], weight: ArrayLike<number>): number[] {
  const width = x.length;
  return Array.from({ length: weight.length / width }, (_, row) =>
    x.reduce((sum, value, column) => sum + value * weight[row * width + column]!, 0),
  );
}

function norm(x: readonly number[], scale: ArrayLike<number>, epsilon: number): number[] {
  const meanSquare = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  return x.map((value, i) => (value / Math.sqrt(meanSquare + epsilon)) * scale[i]!);
}

function rotate(x: readonly number[], position: number, heads: number, theta: number): number[] {
  const head = x.length / heads;
  const half = head / 2;
  return x.map((value, channel) => {
    const inHead = channel % head;
    const angle = position * theta ** ((-2 * (inHead % half)) / head);
    const partner = inHead < half ? -x[channel + half]! : x[channel - half]!;
    return value * Math.cos(angle) + partner * Math.sin(angle);
  });
}

function attend(
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  heads: number,
  segments: readonly number[],
): Matrix {
  const head = queries[0]!.length / heads;
  return queries.map((query, position) =>
    query.map((_, channel) => {
      const start = channel - (channel % head);
      const visible = keys
        .map((_, j) => j)
        .filter((j) => j <= position && segments[j] === segments[position]);
      const scores = visible.map((j) => {
        let dot = 0;
        for (let i = start; i < start + head; i++) dot += query[i]! * keys[j]![i]!;
        return dot / Math.sqrt(head);
      });
      const greatest = Math.max(...scores);
      const weights = scores.map((score) => Math.exp(score - greatest));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return visible.reduce((sum, j, k) => sum + (weights[k]! / total) * values[j]![channel]!, 0);
    }),
  );
}

const silu = (x: number): number => x / (1 + Math.exp(-x));

const add = (left: Matrix, right: Matrix): Matrix =>
  left.map((row, i) => row.map((value, j) => value + right[i]![j]!));

/** Logits after every token of one window. */
export function referenceLogits(
  config: TransformerConfig,
  weights: Weights,
  ids: readonly number[],
  segments: readonly number[] = ids.map(() => 0),
): Matrix {
  const { width, layers, heads, ropeTheta, normEpsilon } = config;
  const embedding = weights['model.embed_tokens.weight']!;
  let stream: Matrix = ids.map((id) => Array.from({ length: width }, (_, i) => embedding[id * width + i]!));
  for (let layer = 0; layer < layers; layer++) {
    const weight = (name: string): ArrayLike<number> =>
      weights[`model.layers.${String(layer)}.${name}.weight`]!;
    const x = stream.map((row) => norm(row, weight('input_layernorm'), normEpsilon));
    const turned = (name: string): Matrix =>
      x.map((row, position) => rotate(project(row, weight(name)), position, heads, ropeTheta));
    const values = x.map((row) => project(row, weight('self_attn.v_proj')));
    const mixed = attend(turned('self_attn.q_proj'), turned('self_attn.k_proj'), values, heads, segments);
    stream = add(
      stream,
      mixed.map((row) => project(row, weight('self_attn.o_proj'))),
    );
    const y = stream.map((row) => norm(row, weight('post_attention_layernorm'), normEpsilon));
    const hidden = y.map((row) => {
      const up = project(row, weight('mlp.up_proj'));
      return project(row, weight('mlp.gate_proj')).map((gate, i) => silu(gate) * up[i]!);
    });
    stream = add(
      stream,
      hidden.map((row) => project(row, weight('mlp.down_proj'))),
    );
  }
  return stream.map((row) => project(norm(row, weights['model.norm.weight']!, normEpsilon), embedding));
}

/** Cross-entropy of one target in nats. */
export function referenceLoss(logits: readonly number[], target: number): number {
  const greatest = Math.max(...logits);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - greatest), 0);
  return greatest + Math.log(total) - logits[target]!;
}
