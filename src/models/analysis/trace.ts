import { headWidth, type TransformerConfig } from '../transformer/config.ts';
import { EMBEDDING, FINAL_NORM, layerOf, type TransformerWeights } from '../transformer/parameters.ts';
import { rotaryTable, type RotaryTable } from '../transformer/rotary.ts';

/** One reading of a text, with what training and writing do not keep. */
export interface Trace {
  readonly length: number;
  /**
   * By layer, then head: attention weights as length × length numbers, row by row. The row is the token that looks,
   * the column the one it looks at; a row sums to 1 and is 0 after the diagonal.
   */
  readonly attention: readonly (readonly Float64Array[])[];
  /** Logits of the token that follows the one at `position`; vocabularySize numbers. */
  logitsAt(position: number): Float64Array;
}

/** x·Wᵀ for `rows` vectors in a row and a weight [out, in]. */
function project(x: Float64Array, rows: number, weight: Float32Array): Float64Array {
  const width = x.length / rows;
  const out = weight.length / width;
  const result = new Float64Array(rows * out);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let unit = 0; unit < out; unit++) {
      const at = unit * width;
      let sum = 0;
      for (let i = 0; i < width; i++) sum += x[from + i]! * weight[at + i]!;
      result[row * out + unit] = sum;
    }
  }
  return result;
}

function rmsNorm(x: Float64Array, rows: number, scale: Float32Array, epsilon: number): Float64Array {
  const width = x.length / rows;
  const result = new Float64Array(x.length);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    let squares = 0;
    for (let i = 0; i < width; i++) squares += x[from + i]! ** 2;
    const shrink = 1 / Math.sqrt(squares / width + epsilon);
    for (let i = 0; i < width; i++) result[from + i] = x[from + i]! * shrink * scale[i]!;
  }
  return result;
}

/** Turns channel pairs by their position's angle. */
function rotate(x: Float64Array, rows: number, table: RotaryTable, config: TransformerConfig): Float64Array {
  const { width } = config;
  const head = headWidth(config);
  const half = head / 2;
  const result = new Float64Array(x.length);
  for (let row = 0; row < rows; row++) {
    for (let channel = 0; channel < width; channel++) {
      const at = row * width + channel;
      const partner = channel % head < half ? at + half : at - half;
      result[at] = x[at]! * table.cos[at]! + x[partner]! * table.signedSin[at]!;
    }
  }
  return result;
}

/** Attention weights of one head, [rows, rows]. */
function headWeights(
  query: Float64Array,
  key: Float64Array,
  rows: number,
  head: number,
  config: TransformerConfig,
): Float64Array {
  const { width } = config;
  const size = headWidth(config);
  const scale = 1 / Math.sqrt(size);
  const weights = new Float64Array(rows * rows);
  for (let looking = 0; looking < rows; looking++) {
    const from = looking * width + head * size;
    let greatest = -Infinity;
    for (let seen = 0; seen <= looking; seen++) {
      const at = seen * width + head * size;
      let dot = 0;
      for (let i = 0; i < size; i++) dot += query[from + i]! * key[at + i]!;
      weights[looking * rows + seen] = dot * scale;
      greatest = Math.max(greatest, dot * scale);
    }
    let total = 0;
    for (let seen = 0; seen <= looking; seen++) {
      const weight = Math.exp(weights[looking * rows + seen]! - greatest);
      weights[looking * rows + seen] = weight;
      total += weight;
    }
    for (let seen = 0; seen <= looking; seen++) weights[looking * rows + seen]! /= total;
  }
  return weights;
}

/** Adds up the values by the weights, into one head's channels. */
function mix(
  weights: Float64Array,
  value: Float64Array,
  into: Float64Array,
  rows: number,
  head: number,
  config: TransformerConfig,
): void {
  const { width } = config;
  const size = headWidth(config);
  for (let looking = 0; looking < rows; looking++) {
    const to = looking * width + head * size;
    for (let seen = 0; seen <= looking; seen++) {
      const weight = weights[looking * rows + seen]!;
      const at = seen * width + head * size;
      for (let i = 0; i < size; i++) into[to + i]! += weight * value[at + i]!;
    }
  }
}

function addTo(stream: Float64Array, part: Float64Array): void {
  for (let i = 0; i < stream.length; i++) stream[i]! += part[i]!;
}

const silu = (x: number): number => x / (1 + Math.exp(-x));

/**
 * Reads a text as the model does, and keeps every attention weight. The forward pass of training written once more in
 * plain 64-bit arithmetic: compiled programs give back results only, not what happened on the way.
 * @param ids 1 to contextLength tokens, the leading `<eos>` included
 * @throws RangeError when there are none or too many of them, or one the model does not know
 */
export function traceReading({ config, tensors }: TransformerWeights, ids: readonly number[]): Trace {
  const { width, layers, heads, contextLength, normEpsilon, vocabularySize } = config;
  const rows = ids.length;
  if (rows < 1 || rows > contextLength) {
    throw new RangeError(`This model reads 1 to ${contextLength} tokens at a time, not ${rows}.`);
  }
  const unknown = ids.find((id) => !Number.isInteger(id) || id < 0 || id >= vocabularySize);
  if (unknown !== undefined) {
    throw new RangeError(`This model knows ${vocabularySize} tokens, and ${unknown} is none of them.`);
  }
  const embedding = tensors[EMBEDDING]!;
  const table = rotaryTable(config);
  const stream = new Float64Array(rows * width);
  ids.forEach((id, row) => stream.set(embedding.subarray(id * width, (id + 1) * width), row * width));

  const attention = Array.from({ length: layers }, (_, index) => {
    const layer = layerOf(tensors, index);
    const input = rmsNorm(stream, rows, layer.attentionNorm, normEpsilon);
    const query = rotate(project(input, rows, layer.query), rows, table, config);
    const key = rotate(project(input, rows, layer.key), rows, table, config);
    const value = project(input, rows, layer.value);
    const mixed = new Float64Array(rows * width);
    const weights = Array.from({ length: heads }, (_, head) => {
      const ofHead = headWeights(query, key, rows, head, config);
      mix(ofHead, value, mixed, rows, head, config);
      return ofHead;
    });
    addTo(stream, project(mixed, rows, layer.output));
    const hiddenInput = rmsNorm(stream, rows, layer.feedForwardNorm, normEpsilon);
    const gate = project(hiddenInput, rows, layer.gate);
    const hidden = project(hiddenInput, rows, layer.up).map((up, i) => silu(gate[i]!) * up);
    addTo(stream, project(hidden, rows, layer.down));
    return weights;
  });

  const last = rmsNorm(stream, rows, tensors[FINAL_NORM]!, normEpsilon);
  return {
    length: rows,
    attention,
    logitsAt(position) {
      if (!Number.isInteger(position) || position < 0 || position >= rows) {
        throw new RangeError(`There are ${rows} positions, and ${position} is none of them.`);
      }
      return project(last.slice(position * width, (position + 1) * width), 1, embedding);
    },
  };
}
