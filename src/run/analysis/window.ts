import { softmax } from '#lab';
import { fitPrompt, type Tokenizer, type TransformerWeights } from '#models';
import { pieceReader } from '#models/analysis/token-pieces';
import { traceReading } from '#models/analysis/trace';
import { createWorld } from '#world';
import type { HeldModel } from '../held-model.ts';
import type { WindowQuery, WindowResult } from './protocol.ts';
import { sampleTexts } from './sample-texts.ts';
import { weightsOf } from './weights-memory.ts';
import { windowText } from './window-text.ts';

const listed = 3;

/** What a model makes of a text about a person whose name may have left its window. */
export async function lookThroughWindow(held: HeldModel, query: WindowQuery): Promise<WindowResult> {
  const { tokenizer } = held;
  const { contextLength } = held.model.config;
  const weights = await weightsOf(held);
  const world = createWorld({ size: held.info().world?.size ?? 'pocket' });
  const { person, people, opening, middle, ending, answer } = windowText(
    world,
    query.person,
    query.question,
    query.sentences,
  );
  const encode = (...parts: string[]): number[] =>
    tokenizer.encode(parts.filter((part) => part !== '').join(' '), { special: false });
  const answerIds = encode(answer);
  const read = (ids: readonly number[]): number[] =>
    // Room for all of the answer but its last token, which nothing has to follow.
    fitPrompt(ids, tokenizer.eosId, contextLength, answerIds.length).ids;

  const ids = encode(opening, middle, ending);
  const kept = read(ids);
  const room = kept.length - 1;
  const without = read(encode(middle, ending));
  const right = distributionsOf(weights, kept, answerIds);
  const next = right[0]!;
  const piece = pieceReader(tokenizer);
  const order = Array.from(next.keys()).sort((a, b) => next[b]! - next[a]! || a - b);
  return {
    model: held.info(),
    person,
    people,
    answer,
    answerPieces: answerIds.map(piece),
    lost: tokenizer.decode(ids.slice(0, ids.length - room)),
    kept: tokenizer.decode(ids.slice(ids.length - room)),
    tokens: ids.length,
    room,
    nameLost: ids.length - room >= encode(opening).length,
    probability: product(right, answerIds),
    withoutName: product(distributionsOf(weights, without, answerIds), answerIds),
    likeliest: order.slice(0, listed).map((id) => ({ text: piece(id).text.trim(), probability: next[id]! })),
    longText: longText(held),
  };
}

const longTexts = new WeakMap<Tokenizer, number>();

function longText(held: HeldModel): number {
  const { tokenizer } = held;
  const known = longTexts.get(tokenizer);
  if (known !== undefined) return known;
  const lengths = sampleTexts(held)
    .map((text) => tokenizer.encode(text).length)
    .sort((a, b) => a - b);
  const length = lengths[Math.floor(0.99 * lengths.length)]!;
  longTexts.set(tokenizer, length);
  return length;
}

/** What a model expects at each token of an answer, having read those before it. */
function distributionsOf(
  weights: TransformerWeights,
  prompt: readonly number[],
  answer: readonly number[],
): Float64Array[] {
  const trace = traceReading(weights, [...prompt, ...answer.slice(0, -1)]);
  return answer.map((_, i) => softmax(trace.logitsAt(prompt.length - 1 + i)));
}

/** Probability of a whole answer. */
const product = (distributions: readonly Float64Array[], answer: readonly number[]): number =>
  answer.reduce((sofar, id, i) => sofar * distributions[i]![id]!, 1);
