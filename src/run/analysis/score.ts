import { pieceReader } from '#models/analysis/token-pieces';
import { traceReading } from '#models/analysis/trace';
import type { HeldModel } from '../held-model.ts';
import type { ScoreQuery, ScoreResult } from './protocol.ts';
import { weightsOf } from './weights-memory.ts';

/** Tokens of one text at most: reading them takes a second or two. */
const mostTokens = 2048;

/**
 * Reads a text and notes how surprised the model is by each token, in nats. One reading covers as much as fits the
 * context; of a longer text every further reading begins half a context back, so that each token is seen after at least
 * that many others. Markers such as `<user>` are read as the characters they are made of,
 * unless the query says that they are the course's own.
 * @throws RangeError when the text has more than 2,048 tokens
 */
export async function scoreText(
  held: HeldModel,
  { text, hasMarkers = false }: ScoreQuery,
): Promise<ScoreResult> {
  const { tokenizer, model } = held;
  const ids = tokenizer.encode(text, { special: hasMarkers });
  if (ids.length > mostTokens) {
    throw new RangeError(
      `A text to score has at most ${mostTokens.toLocaleString('en-GB')} tokens, and this one has ${ids.length.toLocaleString('en-GB')}.`,
    );
  }
  const weights = await weightsOf(held);
  const nats: number[] = [];
  while (nats.length < ids.length) {
    const from = nats.length === 0 ? 0 : nats.length - Math.floor(model.contextLength / 2);
    // The last token is only predicted, never read, so that one more fits.
    const read = [tokenizer.eosId, ...ids.slice(from, from + model.contextLength - 1)];
    const trace = traceReading(weights, read);
    for (let at = nats.length; at < Math.min(ids.length, from + model.contextLength); at++) {
      nats.push(surprise(trace.logitsAt(at - from), ids[at]!));
    }
  }
  const piece = pieceReader(tokenizer);
  const total = nats.reduce((sum, value) => sum + value, 0);
  const meanNats = nats.length === 0 ? 0 : total / nats.length;
  return {
    model: held.info(),
    tokens: ids.map((id, index) => ({ piece: piece(id), nats: nats[index]! })),
    meanNats,
    perplexity: Math.exp(meanNats),
  };
}

/** −ln of a token's probability, straight from the logits: a tiny probability stays a number. */
function surprise(logits: Float64Array, id: number): number {
  let greatest = -Infinity;
  for (const logit of logits) greatest = Math.max(greatest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - greatest);
  return Math.max(0, greatest + Math.log(sum) - logits[id]!);
}
