import { jit, valueAndGrad, type numpy as np } from '@jax-js/jax';
import { adamwUpdate, type AdamWResult, type AdamWSettings, type Moments } from './adamw.ts';
import type { Backend } from './backend.ts';
import type { TokenBatch } from './batches.ts';
import type { TransformerConfig } from './config.ts';
import { hiddenStates, visibility } from './forward.ts';
import { tokenLosses, weightedLoss } from './loss.ts';
import { memoize } from './memo.ts';
import { EMBEDDING, parameterSpecs } from './parameters.ts';
import { rotaryTable } from './rotary.ts';
import { upload, type TensorTree } from './tensors.ts';

/** Inputs that stay the same from call to call. */
export type Constants = {
  readonly cos: np.Array;
  readonly signedSin: np.Array;
  /** [queries, keys]: 1 where the key does not lie after the query. */
  readonly causal: np.Array;
  /** [vocabularySize]: 0, 1, 2, … as floats. */
  readonly vocabulary: np.Array;
  /** [length]: 0, 1, 2, … as integers. */
  readonly positions: np.Array;
};

export function uploadConstants(config: TransformerConfig, device: Backend): Constants {
  const { contextLength, width, vocabularySize } = config;
  const { cos, signedSin } = rotaryTable(config);
  const causal = new Float32Array(contextLength * contextLength);
  for (let row = 0; row < contextLength; row++)
    causal.fill(1, row * contextLength, row * contextLength + row + 1);
  return {
    cos: upload(cos, [contextLength, width], device),
    signedSin: upload(signedSin, [contextLength, width], device),
    causal: upload(causal, [contextLength, contextLength], device),
    vocabulary: upload(
      Float32Array.from({ length: vocabularySize }, (_, id) => id),
      [vocabularySize],
      device,
    ),
    positions: upload(
      Int32Array.from({ length: contextLength }, (_, position) => position),
      [contextLength],
      device,
    ),
  };
}

/** A batch on the device. */
export type BatchArrays = {
  readonly inputs: np.Array;
  /** Floats, see `tokenLosses`. */
  readonly targets: np.Array;
  /** Loss mask over the number of counted tokens. */
  readonly weights: np.Array;
  readonly segments: np.Array;
};

/** @param countedTokens sum of the loss mask over the whole step, of which this batch may be a part */
export function uploadBatch(batch: TokenBatch, countedTokens: number, device: Backend): BatchArrays {
  const tokens = batch.inputs.length;
  const windows = [batch.batchSize, batch.contextLength];
  return {
    inputs: upload(batch.inputs, [tokens], device),
    targets: upload(Float32Array.from(batch.targets), [tokens], device),
    weights: upload(
      batch.lossMask.map((weight) => weight / Math.max(1, countedTokens)),
      [tokens],
      device,
    ),
    segments: upload(Float32Array.from(batch.segments), windows, device),
  };
}

function batchLosses(
  parameters: TensorTree,
  constants: Constants,
  batch: BatchArrays,
  visible: np.Array,
  config: TransformerConfig,
): np.Array {
  const hidden = hiddenStates(parameters, batch.inputs.ref, visible, constants, config);
  return tokenLosses(hidden, parameters[EMBEDDING]!.ref, batch.targets.ref, constants.vocabulary.ref);
}

/** Compiled training functions of one model shape on one device; each is compiled at its first call and consumes its arguments. */
export interface TrainingPrograms {
  /** Weighted loss of a batch and its gradient with respect to every parameter. */
  gradients(parameters: TensorTree, constants: Constants, batch: BatchArrays): [np.Array, TensorTree];
  /** Sum of two trees. */
  add(left: TensorTree, right: TensorTree): TensorTree;
  update(parameters: TensorTree, moments: Moments, gradients: TensorTree, scalars: np.Array): AdamWResult;
}

/** Loss of every target in nats, unmasked: [tokens]. Consumes its arguments. */
export type LossProgram = (parameters: TensorTree, constants: Constants, batch: BatchArrays) => np.Array;

export const trainingPrograms = memoize(
  (config: TransformerConfig, optimiser: AdamWSettings): TrainingPrograms => {
    const specs = parameterSpecs(config);
    const gradients = (parameters: TensorTree, constants: Constants, batch: BatchArrays) => {
      const visible = visibility(batch.segments, constants.causal);
      const loss = (tensors: TensorTree): np.Array =>
        weightedLoss(batchLosses(tensors, constants, batch, visible, config), batch.weights);
      return valueAndGrad(loss)(parameters) as [np.Array, TensorTree];
    };
    const add = (left: TensorTree, right: TensorTree): TensorTree =>
      Object.fromEntries(Object.entries(left).map(([name, array]) => [name, array.add(right[name]!)]));
    const update = (parameters: TensorTree, moments: Moments, gradient: TensorTree, scalars: np.Array) =>
      adamwUpdate(optimiser, specs, parameters, moments, gradient, scalars);
    return { gradients: jit(gradients), add: jit(add), update: jit(update) };
  },
);

export const lossProgram = memoize((config: TransformerConfig): LossProgram => {
  const losses = (parameters: TensorTree, constants: Constants, batch: BatchArrays) =>
    batchLosses(parameters, constants, batch, visibility(batch.segments, constants.causal), config);
  return jit(losses);
});
