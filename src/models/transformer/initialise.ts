import { createRng, deriveSeed } from '#lab';
import type { TransformerConfig } from './config.ts';
import { elementCount, parameterSpecs, type TransformerWeights } from './parameters.ts';

/** Standard deviation of the embedding at the start: logits start near 0, the loss near ln(vocabulary). */
const EMBEDDING_DEVIATION = 0.04;

/**
 * Random weights. Matrices are uniform with variance 1/fan-in, those that write into the residual stream
 * smaller by √(2·layers) (Radford et al. 2019, GPT-2), norms are 1. Uniform rather than normal numbers:
 * they need no logarithm, so the bytes repeat in every engine.
 */
export function initialiseWeights(config: TransformerConfig, seed: number): TransformerWeights {
  const tensors: Record<string, Float32Array> = {};
  for (const { name, shape, kind } of parameterSpecs(config)) {
    const tensor = new Float32Array(elementCount(shape));
    if (kind === 'norm') {
      tensor.fill(1);
    } else {
      const fanIn = shape[1]!;
      const shrink = kind === 'residual' ? Math.sqrt(2 * config.layers) : 1;
      const deviation = kind === 'embedding' ? EMBEDDING_DEVIATION : 1 / (Math.sqrt(fanIn) * shrink);
      const range = deviation * Math.sqrt(12);
      const rng = createRng(deriveSeed(seed, name));
      for (let i = 0; i < tensor.length; i++) tensor[i] = (rng() - 0.5) * range;
    }
    tensors[name] = tensor;
  }
  return { config, tensors };
}
