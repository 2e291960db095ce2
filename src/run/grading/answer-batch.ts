import type { TokenBatch } from '#models';

/** A question and an answer as tokens, and how much each token of the answer weighs in the loss. */
export interface WeighedAnswer {
  readonly prompt: readonly number[];
  readonly answer: readonly number[];
  /** Below 0 makes the answer less likely. */
  readonly weight: number;
}

export interface AnswerBatchShape {
  readonly batchSize: number;
  readonly contextLength: number;
  readonly eosId: number;
  readonly padId: number;
}

/**
 * Lays answers after their questions into windows, as many as find room; each sees itself alone, and only tokens of the answer
 * count. Returns how many found room as well.
 */
export function packAnswers(
  answers: readonly WeighedAnswer[],
  { batchSize, contextLength, eosId, padId }: AnswerBatchShape,
): { readonly batch: TokenBatch; readonly packed: number } {
  const tokens = batchSize * contextLength;
  const batch = {
    batchSize,
    contextLength,
    inputs: new Int32Array(tokens).fill(padId),
    targets: new Int32Array(tokens).fill(padId),
    lossMask: new Float32Array(tokens),
    segments: new Int32Array(tokens).fill(-1),
  };
  let at = 0;
  let packed = 0;
  for (const { prompt, answer, weight } of answers) {
    const text = [eosId, ...prompt, ...answer];
    const length = text.length - 1;
    const left = contextLength - (at % contextLength);
    if (length > left) at += left;
    if (at + length > tokens) break;
    for (let i = 0; i < length; i++) {
      batch.inputs[at + i] = text[i]!;
      batch.targets[at + i] = text[i + 1]!;
      batch.lossMask[at + i] = i < prompt.length ? 0 : weight;
      batch.segments[at + i] = packed;
    }
    at += length;
    packed++;
  }
  return { batch, packed };
}
