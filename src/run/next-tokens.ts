import { entropy, softmax } from '#lab/sampling/softmax';
import type { ModelInfo, NextTokens, PromptReading } from './protocol.ts';

export interface NextTokensInput {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  readonly logits: Float32Array;
  readonly temperature: number;
  readonly top: number;
  readonly ranModel: boolean;
  readonly textOf: (id: number) => string;
}

/** The likeliest next tokens with their probabilities, from logits that may have been remembered. */
export function listNextTokens(input: NextTokensInput): NextTokens {
  const { model, reading, logits, temperature, top, ranModel, textOf } = input;
  const probabilities = softmax(logits, temperature);
  const order = Array.from(probabilities.keys()).sort(
    (a, b) => probabilities[b]! - probabilities[a]! || logits[b]! - logits[a]!,
  );
  const tokens = order.slice(0, top).map((id) => ({ id, text: textOf(id), probability: probabilities[id]! }));
  const listed = tokens.reduce((sum, token) => sum + token.probability, 0);
  return {
    model,
    reading,
    temperature,
    tokens,
    rest: Math.max(0, 1 - listed),
    entropyNats: entropy(probabilities),
    ranModel,
  };
}
