/**
 * Ways to compute the same logits, the first of them to hold the others against: in 64 bits; in 32 bits term by term, with
 * fused multiply-add, in another order, in four partial sums; by the engine that the models write with on the CPU, the text
 * alone and in a batch of eight; in 16 bits; and by the engine on the GPU.
 */
export const arithmeticWays = [
  'double',
  'single',
  'fused',
  'permuted',
  'lanes',
  'alone',
  'batch',
  'half',
  'gpu',
] as const;

export type ArithmeticWay = (typeof arithmeticWays)[number];

/** Those in 32 bits that every device has: they differ in the order and the fusing of their sums, and in nothing else. */
export const singleWays = [
  'single',
  'fused',
  'permuted',
  'lanes',
  'alone',
  'batch',
] as const satisfies readonly ArithmeticWay[];

/** Texts that the engine reads side by side in a batch; the answers of the course are written in such ones too. */
export const BATCH_SIZE = 8;

/** Tokens that may follow a prompt. */
export const mostWritten = 40;
