import { headWidth, type TransformerConfig } from '../transformer/config.ts';
import { EMBEDDING, FINAL_NORM, layerOf, type TransformerWeights } from '../transformer/parameters.ts';
import { rotaryTable, type RotaryTable } from '../transformer/rotary.ts';
import { doublePrecision, type Arithmetic } from './arithmetic.ts';

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
function project(
  x: Float64Array,
  rows: number,
  weight: Float32Array,
  { dot, store }: Arithmetic,
): Float64Array {
  const width = x.length / rows;
  const out = weight.length / width;
  const result = new Float64Array(rows * out);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < out; unit++) {
      result[row * out + unit] = store(dot(x, row * width, 1, weight, unit * width, 1, width));
    }
  }
  return result;
}

function rmsNorm(
  x: Float64Array,
  rows: number,
  scale: Float32Array,
  epsilon: number,
  { dot, round, store }: Arithmetic,
): Float64Array {
  const width = x.length / rows;
  const result = new Float64Array(x.length);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    const squares = dot(x, from, 1, x, from, 1, width);
    const shrink = round(1 / round(Math.sqrt(round(round(squares / width) + round(epsilon)))));
    for (let i = 0; i < width; i++) result[from + i] = store(round(x[from + i]! * shrink) * scale[i]!);
  }
  return result;
}

/** Turns channel pairs by their position's angle. */
function rotate(
  x: Float64Array,
  rows: number,
  table: RotaryTable,
  config: TransformerConfig,
  { round, store }: Arithmetic,
): Float64Array {
  const { width } = config;
  const head = headWidth(config);
  const half = head / 2;
  const result = new Float64Array(x.length);
  for (let row = 0; row < rows; row++) {
    for (let channel = 0; channel < width; channel++) {
      const at = row * width + channel;
      const partner = channel % head < half ? at + half : at - half;
      result[at] = store(round(x[at]! * table.cos[at]!) + round(x[partner]! * table.signedSin[at]!));
    }
  }
  return result;
}

const ONE = Float64Array.of(1);

/** Attention weights of one head, [rows, rows]. */
function headWeights(
  query: Float64Array,
  key: Float64Array,
  rows: number,
  head: number,
  config: TransformerConfig,
  { dot, round, store }: Arithmetic,
): Float64Array {
  const { width } = config;
  const size = headWidth(config);
  const scale = round(1 / Math.sqrt(size));
  const weights = new Float64Array(rows * rows);
  for (let looking = 0; looking < rows; looking++) {
    const from = looking * width + head * size;
    const row = looking * rows;
    let greatest = -Infinity;
    for (let seen = 0; seen <= looking; seen++) {
      const score = round(dot(query, from, 1, key, seen * width + head * size, 1, size) * scale);
      weights[row + seen] = score;
      greatest = Math.max(greatest, score);
    }
    for (let seen = 0; seen <= looking; seen++) {
      weights[row + seen] = round(Math.exp(round(weights[row + seen]! - greatest)));
    }
    const total = dot(weights, row, 1, ONE, 0, 0, looking + 1);
    for (let seen = 0; seen <= looking; seen++) weights[row + seen] = store(weights[row + seen]! / total);
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
  { dot, store }: Arithmetic,
): void {
  const { width } = config;
  const size = headWidth(config);
  for (let looking = 0; looking < rows; looking++) {
    for (let channel = head * size; channel < (head + 1) * size; channel++) {
      into[looking * width + channel] = store(
        dot(weights, looking * rows, 1, value, channel, width, looking + 1),
      );
    }
  }
}

function addTo(stream: Float64Array, part: Float64Array, { store }: Arithmetic): void {
  for (let i = 0; i < stream.length; i++) stream[i] = store(stream[i]! + part[i]!);
}

const silu = (x: number, { round }: Arithmetic): number => round(x / round(1 + round(Math.exp(-x))));

/**
 * Reads a text as the model does, and keeps every attention weight. The forward pass of training written once more in
 * plain 64-bit arithmetic: compiled programs give back results only, not what happened on the way.
 * @param ids 1 to contextLength tokens, the leading `<eos>` included
 * @param arithmetic how to add and to round, 64-bit where nothing else is said
 * @throws RangeError when there are none or too many of them, or one the model does not know
 */
export function traceReading(
  { config, tensors }: TransformerWeights,
  ids: readonly number[],
  arithmetic: Arithmetic = doublePrecision,
): Trace {
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
    const input = rmsNorm(stream, rows, layer.attentionNorm, normEpsilon, arithmetic);
    const query = rotate(project(input, rows, layer.query, arithmetic), rows, table, config, arithmetic);
    const key = rotate(project(input, rows, layer.key, arithmetic), rows, table, config, arithmetic);
    const value = project(input, rows, layer.value, arithmetic);
    const mixed = new Float64Array(rows * width);
    const weights = Array.from({ length: heads }, (_, head) => {
      const ofHead = headWeights(query, key, rows, head, config, arithmetic);
      mix(ofHead, value, mixed, rows, head, config, arithmetic);
      return ofHead;
    });
    addTo(stream, project(mixed, rows, layer.output, arithmetic), arithmetic);
    const hiddenInput = rmsNorm(stream, rows, layer.feedForwardNorm, normEpsilon, arithmetic);
    const gate = project(hiddenInput, rows, layer.gate, arithmetic);
    const hidden = project(hiddenInput, rows, layer.up, arithmetic).map((up, i) =>
      arithmetic.store(silu(gate[i]!, arithmetic) * up),
    );
    addTo(stream, project(hidden, rows, layer.down, arithmetic), arithmetic);
    return weights;
  });

  const last = rmsNorm(stream, rows, tensors[FINAL_NORM]!, normEpsilon, arithmetic);
  return {
    length: rows,
    attention,
    logitsAt(position) {
      if (!Number.isInteger(position) || position < 0 || position >= rows) {
        throw new RangeError(`There are ${rows} positions, and ${position} is none of them.`);
      }
      return project(last.slice(position * width, (position + 1) * width), 1, embedding, arithmetic);
    },
  };
}
