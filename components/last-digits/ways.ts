import type { ArithmeticWay } from '#run/analysis/arithmetic-ways';

/** What each way of computing is called, and what it does, in a few words. */
export const wayWords: Readonly<Record<ArithmeticWay, { readonly name: string; readonly does: string }>> = {
  double: { name: '64 bits', does: 'the others are held against it' },
  single: { name: '32 bits, in order', does: 'every product rounded, then every sum' },
  fused: { name: '32 bits, fused', does: 'products go into the sum unrounded' },
  permuted: { name: '32 bits, shuffled', does: 'the same terms in another order' },
  lanes: { name: '32 bits, four lanes', does: 'four partial sums, as a vector unit adds' },
  alone: { name: 'the engine, alone', does: 'what writes on this site: 32 bits on the CPU' },
  batch: { name: 'the engine, in a batch', does: 'the same text as one of eight read side by side' },
  half: { name: '16 bits', does: 'results kept in half precision, sums in 32 bits' },
  gpu: { name: 'the engine, on the GPU', does: '32 bits by WebGPU' },
};
