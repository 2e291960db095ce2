import { yieldToEvents, type TransformerWeights } from '#models';
import {
  doublePrecision,
  fusedSinglePrecision,
  halfPrecision,
  laneSinglePrecision,
  permutedSinglePrecision,
  roundToHalf,
  singlePrecision,
  type Arithmetic,
} from '#models/analysis/arithmetic';
import { pieceReader } from '#models/analysis/token-pieces';
import { traceReading } from '#models/analysis/trace';
import { logitsOn } from '#models/transformer/logits-on';
import { findGpu } from '../choose-backend.ts';
import type { HeldModel } from '../held-model.ts';
import { readPrompt } from '../read-prompt.ts';
import { arithmeticWays, BATCH_SIZE, mostWritten, type ArithmeticWay } from './arithmetic-ways.ts';
import type { ArithmeticQuery, ArithmeticResult, ComputedLogits, NamedToken } from './protocol.ts';
import { rememberByWeights, weightsOf } from './weights-memory.ts';

type ScriptedWay = Exclude<ArithmeticWay, 'alone' | 'batch' | 'gpu'>;

/** Of the order that the sums are shuffled into. */
const PERMUTATION_SEED = 1;

/** What each way that is written out in full adds and rounds with. */
export const arithmeticOf: Readonly<Record<ScriptedWay, Arithmetic>> = {
  double: doublePrecision,
  single: singlePrecision,
  fused: fusedSinglePrecision,
  permuted: permutedSinglePrecision(PERMUTATION_SEED),
  lanes: laneSinglePrecision,
  half: halfPrecision,
};

const halvesOf = rememberByWeights(async (held): Promise<TransformerWeights> => {
  const { config, tensors } = await weightsOf(held);
  const halves = Object.entries(tensors).map(([name, values]) => [name, values.map(roundToHalf)] as const);
  return { config, tensors: Object.fromEntries(halves) };
});

/** @param ids what the model reads, the leading `<eos>` included */
export async function logitsBy(
  way: ArithmeticWay,
  held: HeldModel,
  ids: readonly number[],
): Promise<ArrayLike<number>> {
  const weights = await (way === 'half' ? halvesOf(held) : weightsOf(held));
  switch (way) {
    case 'alone':
      return logitsOn('wasm', weights, ids);
    case 'batch':
      return logitsOn('wasm', weights, ids, BATCH_SIZE);
    case 'gpu':
      return logitsOn('webgpu', weights, ids);
    default:
      return traceReading(weights, ids, arithmeticOf[way]).logitsAt(ids.length - 1);
  }
}

/**
 * Computes the logits of the next token in several ways, and tells what they differ in. A GPU that breaks off is left out.
 * @throws RangeError when a token is not in the vocabulary, too many follow the prompt, or no way is asked for
 */
export async function computeEveryWay(
  held: HeldModel,
  { prompt, written, ways }: ArithmeticQuery,
): Promise<ArithmeticResult> {
  const { tokenizer, model } = held;
  if (written.length > mostWritten) {
    throw new RangeError(`At most ${mostWritten} tokens may follow the prompt, not ${written.length}.`);
  }
  const { ids: asked, reading } = readPrompt(prompt, tokenizer, model.contextLength, mostWritten + 1);
  const ids = [...asked, ...written];
  const device = ways === null || ways.includes('gpu') ? await findGpu() : undefined;
  let gpu: ArithmeticResult['gpu'] = device === undefined ? 'not asked' : 'none';
  if (device) gpu = device.isFallback ? 'software' : 'hardware';
  const logits: { readonly way: ArithmeticWay; readonly values: ArrayLike<number> }[] = [];
  for (const way of ways ?? arithmeticWays) {
    if (way === 'gpu' && !device) continue;
    await yieldToEvents();
    try {
      logits.push({ way, values: await logitsBy(way, held, ids) });
    } catch (error) {
      if (way !== 'gpu') throw error;
      gpu = 'failed';
    }
  }
  const [first] = logits;
  if (first === undefined) throw new RangeError('There is no way to compute the logits by.');
  const piece = pieceReader(tokenizer);
  const named = (id: number): NamedToken => ({ id, text: piece(id).text });
  const [best, second] = twoGreatest(first.values);
  const computed = logits.map(({ way, values }): ComputedLogits => ({
    way,
    logits: [values[best]!, values[second]!],
    best: named(twoGreatest(values)[0]),
    greatestDifference: greatestDifference(values, first.values),
  }));
  return { model: held.info(), reading, likeliest: [named(best), named(second)], computed, gpu };
}

/** Indices of the two greatest values; of equals the first comes first. */
export function twoGreatest(values: ArrayLike<number>): [number, number] {
  let [best, second] = values[1]! > values[0]! ? [1, 0] : [0, 1];
  for (let i = 2; i < values.length; i++) {
    if (values[i]! > values[best]!) [best, second] = [i, best];
    else if (values[i]! > values[second]!) second = i;
  }
  return [best, second];
}

function greatestDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let greatest = 0;
  for (let i = 0; i < left.length; i++) greatest = Math.max(greatest, Math.abs(left[i]! - right[i]!));
  return greatest;
}
