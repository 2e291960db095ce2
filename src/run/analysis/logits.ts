import { pieceReader } from '#models/analysis/token-pieces';
import type { HeldModel } from '../held-model.ts';
import type { LogitsQuery, LogitsResult } from './protocol.ts';

/**
 * Logits of the token that follows some others. The same tokens are read once: whoever takes a step back gets what is
 * remembered.
 * @throws RangeError when a token is not in the vocabulary
 */
export async function rateNextTokens(
  held: HeldModel,
  { ids, withVocabulary = false }: LogitsQuery,
): Promise<LogitsResult> {
  const { model, tokenizer } = held;
  const { vocabularySize, contextLength, steps } = held.info();
  const stray = ids.find((id) => !Number.isInteger(id) || id < 0 || id >= vocabularySize);
  if (stray !== undefined) throw new RangeError(`The vocabulary has no token ${stray}.`);
  const room = contextLength - 1;
  const read = [tokenizer.eosId, ...ids.slice(-room)];
  const { logits } = await held.logits.recall(steps ?? 0, `\u0000${read.join(' ')}`, () =>
    model.logits(read),
  );
  return {
    model: held.info(),
    logits,
    lost: Math.max(0, ids.length - room),
    ...(withVocabulary && { vocabulary: listVocabulary(held) }),
  };
}

function listVocabulary({ tokenizer, model }: HeldModel): string[] {
  const piece = pieceReader(tokenizer);
  return Array.from({ length: model.vocabularySize }, (_, id) => piece(id).text);
}
