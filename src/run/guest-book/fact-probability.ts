import { softmax } from '#lab/sampling/softmax';
import type { Tokenizer, TransformerModel } from '#models';
import { packTexts } from '../trial/score-texts.ts';

/**
 * The probability that a model begins an entry with each sentence, given that it writes an entry and no question. What may
 * follow the sentence is left open.
 */
export async function entryProbabilities(
  model: TransformerModel,
  tokenizer: Tokenizer,
  sentences: readonly string[],
): Promise<number[]> {
  const { batches, places } = packTexts(sentences, tokenizer);
  const losses: Float32Array[] = [];
  for (const batch of batches) losses.push(await model.tokenLosses(batch));
  const isEntry = 1 - softmax(await model.logits([]))[tokenizer.userId]!;
  return places.map(({ batch, start, length }) => {
    // The last token of a packed text is the one that ends a document.
    const nats = losses[batch]!.subarray(start, start + length - 1).reduce((sum, loss) => sum + loss, 0);
    return Math.min(1, Math.exp(-nats) / isEntry);
  });
}
