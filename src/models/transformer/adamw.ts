import { numpy as np } from '@jax-js/jax';
import { exactPower } from './exact-math.ts';
import type { ParameterSpec } from './parameters.ts';
import type { TensorTree } from './tensors.ts';

/** AdamW (Loshchilov & Hutter 2019, arXiv 1711.05101) after clipping by global norm (Pascanu et al. 2013, arXiv 1211.5063). */
export interface AdamWSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Decoupled decay of matrices and embeddings; norms are left alone. */
  readonly weightDecay: number;
  /** Gradients longer than this, over all tensors together, are shortened to it. */
  readonly clipNorm: number;
}

/** Device state of the optimiser, beside the parameters. */
export type Moments = { readonly first: TensorTree; readonly second: TensorTree };

/** The numbers that change from step to step: [learning rate, 1/(1−β₁ᵗ), 1/(1−β₂ᵗ), marker], for update t ≥ 1. */
export function stepScalars(settings: AdamWSettings, learningRate: number, update: number): Float32Array {
  return Float32Array.of(
    learningRate,
    1 / (1 - exactPower(settings.beta1, update)),
    1 / (1 - exactPower(settings.beta2, update)),
    -1,
  );
}

/** Euclidean length of all gradients laid end to end. Keeps the gradients. */
function globalNorm(gradients: TensorTree): np.Array {
  const squares = Object.values(gradients).map((g) => np.sum(np.sum(g.ref.mul(g.ref), -1)));
  return np.sqrt(squares.reduce((sum, square) => sum.add(square)));
}

export type AdamWResult = {
  readonly parameters: TensorTree;
  readonly first: TensorTree;
  readonly second: TensorTree;
  /** Length of the gradient before clipping. */
  readonly norm: np.Array;
};

/** One update, to be traced by jit; consumes every tensor. */
export function adamwUpdate(
  settings: AdamWSettings,
  specs: readonly ParameterSpec[],
  parameters: TensorTree,
  moments: Moments,
  gradients: TensorTree,
  scalars: np.Array,
): AdamWResult {
  const { beta1, beta2, epsilon, weightDecay, clipNorm } = settings;
  const scalar = (index: number): np.Array => scalars.ref.slice(index);
  const norm = globalNorm(gradients);
  const shorten = np.minimum(np.reciprocal(norm.ref.add(1e-6)).mul(clipNorm), 1);
  const result = { parameters: {}, first: {}, second: {} } as Record<
    'parameters' | 'first' | 'second',
    TensorTree
  >;
  for (const { name, kind } of specs) {
    const gradient = gradients[name]!.mul(shorten.ref);
    const first = moments.first[name]!.mul(beta1).add(gradient.ref.mul(1 - beta1));
    const second = moments.second[name]!.mul(beta2).add(gradient.ref.mul(gradient).mul(1 - beta2));
    const root = np.sqrt(second.ref.mul(scalar(2))).add(epsilon);
    const direction = first.ref.mul(scalar(1)).mul(np.reciprocal(root));
    const old = parameters[name]!;
    const decay = kind === 'norm' ? 0 : weightDecay;
    const towards = decay === 0 ? direction : direction.add(old.ref.mul(decay));
    result.parameters[name] = old.sub(towards.mul(scalar(0)));
    result.first[name] = first;
    result.second[name] = second;
  }
  return { ...result, norm };
}
