import {
  countParameters,
  createTrainer,
  restoreTrainer,
  sizedConfig,
  type Batcher,
  type DataVersions,
  type Tokenizer,
  type Trainer,
} from '#models';
import { sizedRecipe } from '#models/recipes';
import { WORLD_VERSION } from '#world';
import type { TrainingJob } from './engine.ts';
import { RunError } from './failure.ts';
import { holdModel, type HeldModel } from './held-model.ts';
import { measureGrowth } from './measure-growth.ts';
import type { ModelInfo, TrainingGround, TrainingOrder, TrainingSpec } from './protocol.ts';
import { siteTokenizer } from './site-tokenizer.ts';
import { trainLoop, type TrainLoopEnd } from './train-loop.ts';
import { writeTrainingText, type TrainingText } from './training-text.ts';
import type { Turns } from './turns.ts';

/** The one model this worker grows. */
export interface GrownModel {
  train(job: TrainingJob): Promise<TrainLoopEnd>;
  /** Puts a checkpoint's model in place without training it. */
  restore(order: TrainingOrder): Promise<void>;
  /** @throws RunError `no-model` before the first run */
  current(): HeldModel;
}

interface Plant {
  readonly spec: TrainingSpec;
  readonly tokenizer: Tokenizer;
  readonly trainer: Trainer;
  readonly held: HeldModel;
  /** Made when it is first trained: a model that is only asked needs no corpus. */
  reading: { readonly text: TrainingText; readonly batcher: Batcher } | null;
}

export function createGrownModel(models: URL, turns: Turns): GrownModel {
  let plant: Plant | null = null;

  async function place(order: TrainingOrder): Promise<Plant> {
    if (plant !== null && goesOn(plant, order)) return plant;
    const tokenizer = await siteTokenizer(models);
    const fresh = await turns.take(() => pot(order, tokenizer));
    plant?.held.model.dispose();
    plant?.trainer.dispose();
    plant = fresh;
    return fresh;
  }

  return {
    async train({ spec, from, report, signal }) {
      report({ type: 'preparing', stage: 'model' });
      const placed = await place({ spec, from });
      report({ type: 'preparing', stage: 'corpus' });
      placed.reading ??= openBook(placed);
      const { trainer, held } = placed;
      const { text, batcher } = placed.reading;
      report({ type: 'ground', ground: groundOf(placed, text) });
      return trainLoop({
        trainer,
        nextBatch: () => batcher.next(),
        steps: spec.steps,
        tokensPerStep: trainer.recipe.batchSize * trainer.config.contextLength,
        measure: (step) => measureGrowth({ model: held.model, text, step, seed: spec.seed }),
        report,
        turns,
        signal,
        now: () => performance.now(),
      });
    },
    async restore(order) {
      await place(order);
    },
    current() {
      if (plant === null) throw new RunError('no-model', 'No model has been grown in this worker yet.');
      return plant.held;
    },
  };
}

/** True when the trainer in place stands exactly where the order wants to go on from. */
function goesOn({ spec, trainer }: Plant, { spec: wanted, from }: TrainingOrder): boolean {
  const same = (['size', 'seed', 'backend', 'steps'] as const).every((key) => spec[key] === wanted[key]);
  return same && from !== null && trainer.stepsDone === from.stepsDone;
}

async function pot({ spec, from }: TrainingOrder, tokenizer: Tokenizer): Promise<Plant> {
  const versions: DataVersions = { world: WORLD_VERSION, tokenizer: tokenizer.version };
  const trainer =
    from === null ? await sow(spec, tokenizer, versions) : await restoreTrainer(from, versions, spec.backend);
  const info = (): ModelInfo => ({
    source: { kind: 'grown' },
    name: spec.size,
    parameters: countParameters(trainer.config),
    vocabularySize: trainer.config.vocabularySize,
    contextLength: trainer.config.contextLength,
    steps: trainer.stepsDone,
  });
  return {
    spec,
    tokenizer,
    trainer,
    held: holdModel(trainer.model(tokenizer), tokenizer, info),
    reading: null,
  };
}

function sow(spec: TrainingSpec, tokenizer: Tokenizer, versions: DataVersions): Promise<Trainer> {
  const config = sizedConfig(spec.size, tokenizer.vocabularySize);
  const recipe = sizedRecipe(spec.size, spec.steps);
  return createTrainer({ config, recipe, seed: spec.seed, versions, backend: spec.backend });
}

/** The texts of a run, opened at the page where its trainer stands. */
function openBook({ spec, tokenizer, trainer }: Plant): NonNullable<Plant['reading']> {
  const { contextLength } = trainer.config;
  const text = writeTrainingText({ seed: spec.seed, tokenizer, contextLength });
  const batcher = text.batcher(trainer.recipe.batchSize);
  batcher.skip(trainer.stepsDone);
  return { text, batcher };
}

function groundOf({ spec, trainer, held }: Plant, text: TrainingText): TrainingGround {
  return {
    model: held.info(),
    spec,
    worldVersion: WORLD_VERSION,
    corpus: { documents: text.corpus.documents.length, words: text.corpus.words, tokens: text.tokens },
    tokensPerWord: text.tokensPerWord,
    tokensPerStep: trainer.recipe.batchSize * trainer.config.contextLength,
    floor: text.floor,
    stepsBefore: trainer.stepsDone,
  };
}
