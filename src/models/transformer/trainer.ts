import { tree } from '@jax-js/jax';
import { MODEL_FORMAT_VERSION, requireVersions, type Checkpoint, type DataVersions } from '../checkpoint.ts';
import { yieldToEvents } from '../event-loop.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { stepScalars, type Moments } from './adamw.ts';
import { initBackend, type Backend } from './backend.ts';
import { sliceBatch, type TokenBatch } from './batches.ts';
import { validateConfig, type TransformerConfig } from './config.ts';
import { modelOverState, type TransformerModel } from './engine.ts';
import { initialiseWeights } from './initialise.ts';
import { elementCount, parameterSpecs } from './parameters.ts';
import { trainingPrograms, uploadBatch, uploadConstants } from './programs.ts';
import { validateRecipe, type TrainingRecipe } from './recipe.ts';
import { extendSchedule, learningRateAt } from './schedule.ts';
import type { ModelState } from './session.ts';
import { keep, read, readTree, release, upload, uploadTree, type TensorTree } from './tensors.ts';

export interface StepResult {
  /** Mean loss over the counted targets of the batch, before the update, in nats. */
  readonly loss: number;
  readonly learningRate: number;
  /** Length of the gradient before clipping. */
  readonly gradientNorm: number;
}

export interface Trainer {
  readonly config: TransformerConfig;
  readonly recipe: TrainingRecipe;
  readonly seed: number;
  readonly stepsDone: number;
  /** Targets that counted in the loss so far. */
  readonly tokensSeen: number;
  /**
   * One optimiser step. Waiting events are handled between micro-batches.
   * @throws RangeError when the batch is not of the recipe's size; Error when the loss is no number any more
   */
  step(batch: TokenBatch): Promise<StepResult>;
  /** Plans this many more steps: the learning rate climbs back to its peak and decays at the end, over `decayShare` of them. */
  extend(moreSteps: number, decayShare?: number): void;
  /** A copy of all that training needs to go on, see `restoreTrainer`. */
  checkpoint(): Promise<Checkpoint>;
  /** The weights as they are at any moment, to read and write with; it is gone when the trainer is. */
  model(tokenizer: Tokenizer): TransformerModel;
  dispose(): void;
}

export interface TrainerOptions {
  readonly config: TransformerConfig;
  readonly recipe: TrainingRecipe;
  readonly seed: number;
  /** What the data come from; stored in every checkpoint. */
  readonly versions: DataVersions;
  readonly backend?: Backend;
}

function zeros(config: TransformerConfig, device: Backend): TensorTree {
  const tensors = parameterSpecs(config).map(({ name, shape }) => [
    name,
    upload(new Float32Array(elementCount(shape)), shape, device),
  ]);
  return Object.fromEntries(tensors) as TensorTree;
}

/** A trainer with random weights from a seed. */
export async function createTrainer(options: TrainerOptions): Promise<Trainer> {
  const { config, backend = 'wasm' } = options;
  validateConfig(config);
  const device = await initBackend(backend);
  return assembleTrainer({
    ...options,
    device,
    parameters: uploadTree(initialiseWeights(config, options.seed).tensors, config, device),
    moments: { first: zeros(config, device), second: zeros(config, device) },
    stepsDone: 0,
    tokensSeen: 0,
  });
}

/**
 * A trainer that goes on from a checkpoint as if it had never stopped, to the byte.
 * @throws VersionMismatchError when the checkpoint belongs to other data than `versions`
 */
export async function restoreTrainer(
  checkpoint: Checkpoint,
  versions: DataVersions,
  backend: Backend = 'wasm',
): Promise<Trainer> {
  requireVersions(checkpoint.versions, versions);
  const device = await initBackend(backend);
  const { config } = checkpoint;
  return assembleTrainer({
    ...checkpoint,
    device,
    parameters: uploadTree(checkpoint.weights, config, device),
    moments: {
      first: uploadTree(checkpoint.firstMoments, config, device),
      second: uploadTree(checkpoint.secondMoments, config, device),
    },
  });
}

interface TrainerParts extends Omit<TrainerOptions, 'backend'> {
  readonly device: Backend;
  readonly parameters: TensorTree;
  readonly moments: Moments;
  readonly stepsDone: number;
  readonly tokensSeen: number;
}

function assembleTrainer(parts: TrainerParts): Trainer {
  const { config, seed, device } = parts;
  let { recipe, parameters, moments, stepsDone, tokensSeen } = parts;
  validateRecipe(recipe);
  const programs = trainingPrograms(config, recipe.optimiser);
  const constants = uploadConstants(config, device);

  const gradientsOf = async (batch: TokenBatch, counted: number): Promise<[number, TensorTree]> => {
    const { batchSize, microBatchSize } = recipe;
    let loss = 0;
    let sum: TensorTree | undefined;
    for (let from = 0; from < batchSize; from += microBatchSize) {
      if (from > 0) await yieldToEvents();
      const micro = sliceBatch(batch, from, from + microBatchSize);
      const [part, gradients] = programs.gradients(
        keep(parameters),
        tree.ref(constants),
        uploadBatch(micro, counted, device),
      );
      loss += (await read(part))[0]!;
      sum = sum === undefined ? gradients : programs.add(sum, gradients);
    }
    return [loss, sum!];
  };

  const state: ModelState = {
    config,
    device,
    constants,
    parameters: () => parameters,
    version: () => stepsDone,
  };

  return {
    config,
    seed,
    get recipe() {
      return recipe;
    },
    get stepsDone() {
      return stepsDone;
    },
    get tokensSeen() {
      return tokensSeen;
    },
    async step(batch) {
      if (batch.batchSize !== recipe.batchSize || batch.contextLength !== config.contextLength) {
        throw new RangeError(
          `The recipe asks for ${recipe.batchSize} windows of ${config.contextLength} tokens, ` +
            `the batch holds ${batch.batchSize} of ${batch.contextLength}.`,
        );
      }
      const counted = batch.lossMask.reduce((total, weight) => total + weight, 0);
      const [loss, gradients] = await gradientsOf(batch, counted);
      if (!Number.isFinite(loss)) {
        release(gradients);
        throw new Error(
          `The loss is ${loss} after ${stepsDone} steps: training has diverged. Lower the learning rate.`,
        );
      }
      const learningRate = learningRateAt(recipe.schedule, stepsDone);
      const scalars = upload(stepScalars(recipe.optimiser, learningRate, stepsDone + 1), [4], device);
      const result = programs.update(parameters, moments, gradients, scalars);
      parameters = result.parameters;
      moments = { first: result.first, second: result.second };
      stepsDone++;
      tokensSeen += counted;
      return { loss, learningRate, gradientNorm: (await read(result.norm))[0]! };
    },
    extend(moreSteps, decayShare) {
      const schedule = extendSchedule(recipe.schedule, stepsDone, moreSteps, decayShare);
      recipe = { ...recipe, schedule };
    },
    checkpoint: async () => ({
      versions: { ...parts.versions, format: MODEL_FORMAT_VERSION },
      config,
      recipe,
      seed,
      stepsDone,
      tokensSeen,
      weights: await readTree(parameters),
      firstMoments: await readTree(moments.first),
      secondMoments: await readTree(moments.second),
    }),
    model: (tokenizer) => modelOverState(state, tokenizer, () => undefined),
    dispose() {
      release(parameters);
      release(moments.first);
      release(moments.second);
      tree.dispose(constants);
    },
  };
}
