import { describe, expect, it } from 'vitest';
import {
  createBatcher,
  createTrainer,
  decodeCheckpoint,
  encodeCheckpoint,
  EOS_ID,
  PAD_ID,
  restoreTrainer,
  VersionMismatchError,
  type Batcher,
  type Trainer,
  type TrainingRecipe,
} from '#models';
import {
  documents,
  maximumDifference,
  randomBatch,
  sentences,
  tinyConfig,
  tinyRecipe,
  tokenizer,
  versions,
} from '../fixtures.ts';

const trainerOf = (recipe: TrainingRecipe = tinyRecipe, seed = 1): Promise<Trainer> =>
  createTrainer({ config: tinyConfig, recipe, seed, versions });

const batcherOf = (batchSize = 4): Batcher =>
  createBatcher(documents, { contextLength: 32, batchSize, seed: 3, eosId: EOS_ID, padId: PAD_ID });

describe('training', () => {
  it('starts at the loss of a uniform guess', async () => {
    for (const seed of [1, 2, 3]) {
      const trainer = await trainerOf(tinyRecipe, seed);
      const { loss } = await trainer.step(randomBatch(tinyConfig, 4, seed));
      expect(Math.abs(loss / Math.log(tinyConfig.vocabularySize) - 1)).toBeLessThan(0.05);
      trainer.dispose();
    }
  });

  it('learns twenty sentences by heart', { timeout: 30_000 }, async () => {
    const steps = 240;
    const schedule = { ...tinyRecipe.schedule, peakLearningRate: 0.01, phaseEnds: [steps] };
    const trainer = await trainerOf({ ...tinyRecipe, schedule, batchSize: 8, microBatchSize: 8 });
    const batcher = batcherOf(8);
    for (let step = 0; step < steps; step++) await trainer.step(batcher.next());

    // Which sentence comes first is chance, so the loss counts from the third token on, where each is told apart.
    const model = trainer.model(tokenizer);
    const whole = createBatcher(documents, {
      contextLength: 32,
      batchSize: 20,
      seed: 1,
      eosId: EOS_ID,
      padId: PAD_ID,
      singleDocumentWindows: true,
    }).next();
    const losses = (await model.tokenLosses(whole)).filter((_, i) => i % 32 >= 3 && whole.lossMask[i] === 1);
    expect(losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toBeLessThan(0.05);

    const written = await model.generateBatch(
      sentences.slice(0, 5).map((sentence) => tokenizer.encode(sentence).slice(0, 3)),
      { maxTokens: 25, temperature: 0, rng: () => 0 },
    );
    written.forEach(({ ids, finished }, i) => {
      expect(tokenizer.decode([...documents[i]!.slice(0, 3), ...ids])).toBe(sentences[i]);
      expect(finished).toBe(true);
    });
    trainer.dispose();
  });

  it('takes the same step whatever the size of its micro-batches', async () => {
    const weights = [];
    for (const microBatchSize of [1, 2, 4]) {
      const trainer = await trainerOf({ ...tinyRecipe, microBatchSize });
      const results = [];
      for (let step = 0; step < 3; step++) results.push(await trainer.step(randomBatch(tinyConfig, 4, step)));
      weights.push({ results, tensors: (await trainer.checkpoint()).weights });
      trainer.dispose();
    }
    const [one, ...others] = weights;
    for (const other of others) {
      other.results.forEach((result, step) => {
        expect(result.loss).toBeCloseTo(one!.results[step]!.loss, 5);
        expect(result.gradientNorm).toBeCloseTo(one!.results[step]!.gradientNorm, 4);
      });
      for (const [name, tensor] of Object.entries(one!.tensors)) {
        // Adam turns rounding into small steps where a gradient is near 0; the bulk must agree.
        const differences = tensor.map((x, i) => Math.abs(x - other.tensors[name]![i]!)).sort();
        expect(differences[Math.floor(differences.length * 0.95)]).toBeLessThan(1e-5);
      }
    }
  });

  it('goes on from a checkpoint file to the same bytes as without a break', async () => {
    const recipe = { ...tinyRecipe, schedule: { ...tinyRecipe.schedule, phaseEnds: [12] } };
    const whole = await trainerOf(recipe);
    const batches = batcherOf();
    for (let step = 0; step < 12; step++) await whole.step(batches.next());

    const first = await trainerOf(recipe);
    const before = batcherOf();
    for (let step = 0; step < 5; step++) await first.step(before.next());
    const bytes = encodeCheckpoint(await first.checkpoint());
    first.dispose();
    const second = await restoreTrainer(decodeCheckpoint(bytes), versions);
    const after = batcherOf();
    after.skip(second.stepsDone);
    for (let step = 5; step < 12; step++) await second.step(after.next());

    expect(await second.checkpoint()).toEqual(await whole.checkpoint());
    whole.dispose();
    second.dispose();
  });

  it('counts steps and the tokens that counted, and can be extended', async () => {
    const trainer = await trainerOf();
    const batch = randomBatch(tinyConfig, 4, 5);
    await trainer.step(batch);
    expect(trainer.stepsDone).toBe(1);
    expect(trainer.tokensSeen).toBe(batch.lossMask.filter((weight) => weight === 1).length);
    trainer.extend(20);
    expect(trainer.recipe.schedule.phaseEnds).toEqual([1, 21]);
    trainer.dispose();
  });

  it('lends a model that follows the weights as they change', async () => {
    const trainer = await trainerOf();
    const model = trainer.model(tokenizer);
    const before = await model.logits([5, 6]);
    await trainer.step(randomBatch(tinyConfig, 4, 5));
    const after = await model.logits([5, 6]);
    expect(maximumDifference(before, after)).toBeGreaterThan(1e-4);
    trainer.dispose();
  });

  it('refuses a batch of another size and stops when the loss is no number', async () => {
    const trainer = await trainerOf();
    await expect(trainer.step(randomBatch(tinyConfig, 3, 1))).rejects.toThrow('asks for 4 windows');
    const wild = await trainerOf({
      ...tinyRecipe,
      schedule: { ...tinyRecipe.schedule, peakLearningRate: 1e30 },
    });
    const diverge = async (): Promise<void> => {
      for (let step = 0; step < 4; step++) await wild.step(randomBatch(tinyConfig, 4, step));
    };
    await expect(diverge()).rejects.toThrow('Lower the learning rate');
    trainer.dispose();
    wild.dispose();
  });

  it('refuses recipes that cannot work', async () => {
    await expect(trainerOf({ ...tinyRecipe, microBatchSize: 3 })).rejects.toThrow('micro-batches of 3');
  });

  it('explains in words why a checkpoint of other data does not fit', async () => {
    const trainer = await trainerOf();
    const checkpoint = await trainer.checkpoint();
    trainer.dispose();
    await expect(restoreTrainer(checkpoint, { ...versions, world: '9.0.0' })).rejects.toThrow(
      /learned from world test; this course now tells of world 9\.0\.0/u,
    );
    await expect(restoreTrainer(checkpoint, { ...versions, tokenizer: 'abc' })).rejects.toBeInstanceOf(
      VersionMismatchError,
    );
    const newer = encodeCheckpoint({ ...checkpoint, versions: { ...checkpoint.versions, format: '99' } });
    expect(() => decodeCheckpoint(newer)).toThrow('saved in format 99');
  });
});
