import type { AdamWSettings } from './adamw.ts';
import type { Schedule } from './schedule.ts';

/** Everything about training that is not the model, the data or the seed. */
export interface TrainingRecipe {
  readonly optimiser: AdamWSettings;
  readonly schedule: Schedule;
  /** Windows in one optimiser step. */
  readonly batchSize: number;
  /** Windows that go through the model at once; gradients of several are added up before the step. */
  readonly microBatchSize: number;
}

/** @throws RangeError that names what cannot work */
export function validateRecipe({ batchSize, microBatchSize, schedule, optimiser }: TrainingRecipe): void {
  const wrong = (what: string): never => {
    throw new RangeError(`The training recipe cannot work: ${what}.`);
  };
  if (!Number.isInteger(batchSize) || batchSize < 1) wrong(`a batch of ${batchSize} windows`);
  if (!Number.isInteger(microBatchSize) || microBatchSize < 1 || batchSize % microBatchSize !== 0) {
    wrong(`${batchSize} windows do not divide into micro-batches of ${microBatchSize}`);
  }
  if (!(schedule.peakLearningRate > 0)) wrong(`a learning rate of ${schedule.peakLearningRate}`);
  if (!(optimiser.clipNorm > 0)) wrong(`clipping gradients to a length of ${optimiser.clipNorm}`);
}
