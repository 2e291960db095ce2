import {
  countParameters,
  createTrainer,
  createTransformer,
  loadTokenizer,
  restoreTrainer,
  sizedConfig,
  type Batcher,
  type DataVersions,
  type Tokenizer,
  type Trainer,
  type TrainingRecipe,
} from '#models';
import { sizedRecipe } from '#models/recipes';
import { WORLD_VERSION } from '#world';
import type { TrainingJob } from './engine.ts';
import { RunError } from './failure.ts';
import { holdModel, type HeldModel } from './held-model.ts';
import { measureGrowth } from './measure-growth.ts';
import type { KeptModel, ModelInfo, TrainingGround, TrainingOrder, TrainingSpec } from './protocol.ts';
import { trainLoop, type TrainLoopEnd } from './train-loop.ts';
import { writeTrainingText, type TrainingText } from './training-text.ts';
import type { Turns } from './turns.ts';

/** The reader's one model in this worker: it grows, or was put there to be asked. */
export interface GrownModel {
  train(job: TrainingJob): Promise<TrainLoopEnd>;
  /** Puts a model grown earlier in place, only to be asked. */
  hold(model: KeptModel): Promise<void>;
  /** @throws RunError `no-model` before there is one */
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

/** @param siteTokenizer gives the tokenizer that new models learn with */
export function createGrownModel(siteTokenizer: () => Promise<Tokenizer>, turns: Turns): GrownModel {
  let plant: Plant | null = null;
  let asked: HeldModel | null = null;
  let training = false;

  const clear = (): void => {
    plant?.held.model.dispose();
    plant?.trainer.dispose();
    asked?.model.dispose();
    plant = asked = null;
  };

  async function place(order: TrainingOrder): Promise<Plant> {
    if (plant !== null && goesOn(plant, order)) return plant;
    const tokenizer = await siteTokenizer();
    const fresh = await turns.take(() => pot(order, tokenizer));
    clear();
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
      const planned = trainer.recipe.schedule.phaseEnds.at(-1)!;
      if (spec.steps > planned) trainer.extend(spec.steps - trainer.stepsDone);
      report({ type: 'ground', ground: groundOf(placed, text), tokenizer: placed.tokenizer.json });
      training = true;
      const run = trainLoop({
        trainer,
        nextBatch: () => batcher.next(),
        phaseEnds: trainer.recipe.schedule.phaseEnds,
        tokensPerStep: trainer.recipe.batchSize * trainer.config.contextLength,
        measure: (step) => measureGrowth({ model: held.model, text, step, seed: spec.seed }),
        report,
        turns,
        signal,
        now: () => performance.now(),
      });
      return run.finally(() => (training = false));
    },
    async hold(kept) {
      const tokenizer = kept.tokenizer === null ? await siteTokenizer() : loadTokenizer(kept.tokenizer);
      if (training) throw new RunError('busy', 'A model is growing here, so no other can take its place.');
      const model = await createTransformer(kept.weights, tokenizer);
      // In a turn of its own: an answer under way still reads the old one.
      await turns.take(async () => {
        await Promise.resolve();
        clear();
      });
      asked = holdModel(model, tokenizer, () => ({
        source: { kind: 'grown' },
        name: kept.name,
        parameters: countParameters(model.config),
        vocabularySize: model.vocabularySize,
        contextLength: model.contextLength,
        steps: kept.steps,
        world: kept.world,
      }));
    },
    current() {
      const held = plant?.held ?? asked;
      if (held === null) throw new RunError('no-model', 'No model has been grown in this worker yet.');
      return held;
    },
  };
}

/** True when the trainer in place stands exactly where the order wants to go on from. */
function goesOn({ spec, trainer }: Plant, { spec: wanted, from }: TrainingOrder): boolean {
  if (from === null || trainer.stepsDone !== from.stepsDone) return false;
  const phases = (recipe: TrainingRecipe): string => recipe.schedule.phaseEnds.join();
  const same = (['size', 'seed', 'backend'] as const).every((key) => spec[key] === wanted[key]);
  return same && phases(trainer.recipe) === phases(from.recipe);
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
    world: { size: 'pocket', version: WORLD_VERSION },
  });
  return {
    spec,
    tokenizer,
    trainer,
    held: holdModel(trainer.model(tokenizer), tokenizer, info, trainer.seed),
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
