import { createRng, maskLogits, sampleIndex, softmax, type Rng, type TokenConstraint } from '#lab';

export interface GenerateOptions {
  readonly vocabularySize: number;
  readonly endToken: number;
  /** Tokens there is room for, the end token not counted. */
  readonly tokens: number;
  readonly rng: Rng;
}

/** Logits to take from at random places: drawing a thousand anew for each token would take most of the time. */
const pool = ((): Float64Array => {
  const rng = createRng(1024);
  return Float64Array.from({ length: 65_536 }, () => 8 * rng());
})();

/** Tokens that a model with random logits writes under a constraint, the end token left out. */
export function generateConstrained(
  constraint: TokenConstraint,
  { vocabularySize, endToken, tokens, rng }: GenerateOptions,
): number[] {
  const written: number[] = [];
  let state = constraint.start;
  for (;;) {
    const from = Math.floor(rng() * (pool.length - vocabularySize));
    const logits = pool.subarray(from, from + vocabularySize);
    const mask = constraint.tokenMask(state, tokens - written.length);
    if (!mask.includes(1)) throw new Error('A dead end.');
    const token = sampleIndex(softmax(maskLogits(logits, mask)), rng);
    state = constraint.advance(state, token);
    if (token === endToken) return written;
    written.push(token);
  }
}
