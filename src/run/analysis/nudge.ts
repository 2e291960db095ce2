import { createRng, softmax } from '#lab';
import { createTransformer, type TransformerWeights } from '#models';
import { parameterSpecs, type ParameterSpec } from '#models/transformer/parameters';
import type { HeldModel } from '../held-model.ts';
import { readPrompt } from '../read-prompt.ts';
import type { NudgedTokens, NudgeQuery, NudgeResult } from './protocol.ts';
import { rememberByWeights, weightsOf } from './weights-memory.ts';

/** Tokens of the sentence. */
const sentenceTokens = 24;
const temperature = 0.7;
/** How many of the likeliest next tokens to list. */
const listed = 6;

interface Reading {
  readonly sentence: string;
  readonly probabilities: ArrayLike<number>;
}

/** What unchanged models say, by prompt and seed. */
const unchanged = rememberByWeights(() => Promise.resolve(new Map<string, Promise<Reading>>()));

/**
 * Sets one number of a model to another value, and notes what becomes of a sentence drawn with the same seed and of the next
 * token's probabilities. The model itself stays as it is.
 * @throws RangeError when there is no such number, or the value is not finite
 */
export async function nudge(held: HeldModel, query: NudgeQuery): Promise<NudgeResult> {
  const { prompt, seed, value } = query;
  const weights = await weightsOf(held);
  const specs = parameterSpecs(weights.config);
  const spec = specs.find(({ name }) => name === query.tensor);
  if (spec === undefined) throw new RangeError(`The model has no tensor '${query.tensor}'.`);
  const at = placeIn(spec, query);
  if (value !== null && !Number.isFinite(value)) throw new RangeError(`${value} is no number to set.`);
  const numbers = weights.tensors[spec.name]!;
  const known = await unchanged(held);
  const key = `${seed} ${prompt}`;
  const first = known.get(key) ?? read(held, weights, prompt, seed);
  known.set(key, first);
  first.catch(() => known.delete(key));
  const before = await first;
  const after =
    value === null ? before : await read(held, withNumber(weights, spec.name, at, value), prompt, seed);
  return {
    model: held.info(),
    prompt,
    tensors: specs.map(({ name, shape }) => ({ name, shape })),
    tensor: spec.name,
    row: query.row,
    column: query.column,
    original: numbers[at]!,
    value: value ?? numbers[at]!,
    spread: standardDeviation(numbers),
    sentenceBefore: before.sentence,
    sentenceAfter: after.sentence,
    ...compare(held, before, after),
  };
}

function placeIn({ name, shape }: ParameterSpec, { row, column }: NudgeQuery): number {
  const [rows, columns] = shape.length === 1 ? [1, shape[0]!] : [shape[0]!, shape[1]!];
  const inside = (place: number, count: number): boolean =>
    Number.isInteger(place) && place >= 0 && place < count;
  if (!inside(row, rows) || !inside(column, columns)) {
    throw new RangeError(
      `'${name}' has ${rows} rows and ${columns} columns, and no place (${row}, ${column}).`,
    );
  }
  return row * columns + column;
}

function withNumber(
  weights: TransformerWeights,
  tensor: string,
  at: number,
  value: number,
): TransformerWeights {
  const changed = weights.tensors[tensor]!.slice();
  changed[at] = value;
  return { config: weights.config, tensors: { ...weights.tensors, [tensor]: changed } };
}

async function read(
  held: HeldModel,
  weights: TransformerWeights,
  prompt: string,
  seed: number,
): Promise<Reading> {
  const { tokenizer } = held;
  const { ids } = readPrompt(prompt, tokenizer, weights.config.contextLength, sentenceTokens);
  const model = await createTransformer(weights, tokenizer);
  try {
    const logits = await model.logits(ids);
    const [written] = await model.generateBatch([ids], {
      maxTokens: sentenceTokens,
      temperature,
      rng: createRng(seed),
    });
    const whole = model.detokenize([...ids, ...written!.ids]);
    const sentence = whole.slice(model.detokenize(ids).length);
    return { sentence: written!.finished ? sentence : `${sentence}…`, probabilities: softmax(logits) };
  } finally {
    model.dispose();
  }
}

function compare(held: HeldModel, before: Reading, after: Reading): NudgedTokens {
  const [one, two] = [before.probabilities, after.probabilities].map((values) => Array.from(values)) as [
    number[],
    number[],
  ];
  const moved = one.reduce((sum, probability, id) => sum + Math.abs(probability - two[id]!), 0) / 2;
  const likeliest = one
    .map((probability, id) => ({ id, before: probability, after: two[id]! }))
    .sort((a, b) => Math.max(b.before, b.after) - Math.max(a.before, a.after) || a.id - b.id)
    .slice(0, listed)
    .sort((a, b) => b.before - a.before || a.id - b.id);
  return {
    moved,
    tokens: likeliest.map(({ id, ...shares }) => ({ id, text: held.model.detokenize([id]), ...shares })),
  };
}

function standardDeviation(numbers: Float32Array): number {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length);
}
