/** Shape of a Llama-style decoder: RMSNorm, rotary positions, SwiGLU, tied embeddings, no biases. */
export interface TransformerConfig {
  readonly vocabularySize: number;
  /** Width of the residual stream; a multiple of 16, since other widths fall off the SIMD path (120 ran three times slower than 128). */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Width of the SwiGLU hidden layer; a multiple of 16. */
  readonly feedForwardWidth: number;
  /** Positions a window holds, in tokens. */
  readonly contextLength: number;
  /** Base of the rotary frequencies (Su et al. 2021, arXiv 2104.09864). */
  readonly ropeTheta: number;
  /** Added under the root of RMSNorm (Zhang & Sennrich 2019, arXiv 1910.07467). */
  readonly normEpsilon: number;
}

/**
 * The three sizes of the course. Over its 1,024 tokens they have about 46 k, 172 k and 886 k parameters, embeddings
 * included. A sprout of 29 k (width 16, 3 layers) was slower and lost 0.24 nats more after as many steps.
 */
export type ModelSize = 'sprout' | 'fern' | 'shrub';

export const modelSizes: readonly ModelSize[] = ['sprout', 'fern', 'shrub'];

/**
 * Every model of the course looks back on this many tokens: the longest document of the world fits, so a window
 * that starts at a document can hold it whole. A step over 192 takes about 9 % longer a token than over 128.
 */
export const CONTEXT_LENGTH = 192;

const shapes: Record<
  ModelSize,
  Pick<TransformerConfig, 'width' | 'layers' | 'heads' | 'feedForwardWidth'>
> = {
  sprout: { width: 32, layers: 1, heads: 2, feedForwardWidth: 96 },
  fern: { width: 64, layers: 2, heads: 2, feedForwardWidth: 192 },
  shrub: { width: 128, layers: 4, heads: 4, feedForwardWidth: 320 },
};

/** The configuration of a named size over a vocabulary. */
export function sizedConfig(size: ModelSize, vocabularySize: number): TransformerConfig {
  const config = {
    ...shapes[size],
    vocabularySize,
    contextLength: CONTEXT_LENGTH,
    ropeTheta: 10_000,
    normEpsilon: 1e-5,
  };
  validateConfig(config);
  return config;
}

/** Width of one attention head. */
export function headWidth(config: TransformerConfig): number {
  return config.width / config.heads;
}

/** Parameters in all: V·d for the tied embedding, 4d² + 3df + 2d a layer, d for the last norm. */
export function countParameters(config: TransformerConfig): number {
  const { vocabularySize, width, layers, feedForwardWidth } = config;
  const layer = 4 * width * width + 3 * width * feedForwardWidth + 2 * width;
  return vocabularySize * width + layers * layer + width;
}

/** @throws RangeError that names the first value that cannot work */
export function validateConfig(config: TransformerConfig): void {
  const integers = [
    'vocabularySize',
    'width',
    'layers',
    'heads',
    'feedForwardWidth',
    'contextLength',
  ] as const;
  for (const name of integers) {
    const value = config[name];
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`A transformer's ${name} must be a whole number above 0, not ${value}.`);
    }
  }
  if (config.width % config.heads !== 0 || headWidth(config) % 2 !== 0) {
    throw new RangeError(
      `A width of ${config.width} does not divide into ${config.heads} heads of even width: rotary positions turn pairs.`,
    );
  }
  for (const name of ['ropeTheta', 'normEpsilon'] as const) {
    if (!(config[name] > 0))
      throw new RangeError(`A transformer's ${name} must be above 0, not ${config[name]}.`);
  }
}
