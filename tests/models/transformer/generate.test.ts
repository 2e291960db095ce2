import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import {
  createTransformer,
  EOS_ID,
  fitPrompt,
  initialiseWeights,
  type GeneratedToken,
  type TransformerModel,
} from '#models';
import { maximumDifference, randomIds, tinyConfig, tokenizer } from '../fixtures.ts';
import { fullLogits } from './full-logits.ts';

const weights = initialiseWeights(tinyConfig, 5);
// Uniform weights near 0 make every choice a toss-up; a larger embedding gives the model opinions.
weights.tensors['model.embed_tokens.weight']!.forEach((x, i, all) => (all[i] = 12 * x));
const { contextLength } = tinyConfig;
const rng = (): (() => number) => createRng(1);

let model: TransformerModel;
beforeAll(async () => {
  model = await createTransformer(weights, tokenizer);
});
afterAll(() => model.dispose());

async function collect(stream: AsyncIterable<GeneratedToken>): Promise<GeneratedToken[]> {
  const tokens = [];
  for await (const token of stream) tokens.push(token);
  return tokens;
}

describe('cached generation', () => {
  it('gives the logits of the full forward pass at every length', async () => {
    const ids = [EOS_ID, ...randomIds(contextLength - 1, createRng(2))];
    const full = await fullLogits(weights, ids);
    for (const length of [1, 2, 3, 9, 31, 32]) {
      const cached = await model.logits(ids.slice(0, length));
      expect(maximumDifference(cached, full[length - 1]!)).toBeLessThan(1e-4);
    }
  });

  it('does not mix up prompts that share a beginning', async () => {
    const [left, right] = [
      [5, 6, 7],
      [5, 6, 8, 9],
    ];
    const fresh = await createTransformer(weights, tokenizer);
    const expected = await fresh.logits(right);
    await model.logits(left);
    expect(await model.logits(right)).toEqual(expected);
    expect(await model.logits(left)).not.toEqual(expected);
    fresh.dispose();
  });

  it('writes greedily what the full forward pass finds likeliest', async () => {
    const written = await collect(model.generate([5, 6], { maxTokens: 6, temperature: 0, rng: rng() }));
    const ids = [EOS_ID, 5, 6];
    for (const { id, probability } of written) {
      const padded = [...ids, ...Array.from({ length: contextLength - ids.length }, () => 4)];
      const logits = (await fullLogits(weights, padded))[ids.length - 1]!;
      expect(id).toBe(logits.indexOf(Math.max(...logits)));
      expect(probability).toBe(1);
      ids.push(id);
    }
    expect(written).toHaveLength(6);
  });

  it('gives each token its probability and, when asked, the whole distribution', async () => {
    const options = { maxTokens: 5, temperature: 0.8, rng: rng(), withDistribution: true };
    for (const { id, probability, distribution } of await collect(model.generate([7], options))) {
      expect(distribution).toHaveLength(tinyConfig.vocabularySize);
      expect(distribution!.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
      expect(distribution![id]).toBeCloseTo(probability, 6);
    }
    const [plain] = await collect(model.generate([7], { maxTokens: 1, temperature: 1, rng: rng() }));
    expect(plain).not.toHaveProperty('distribution');
  });

  it('repeats from its seed', async () => {
    const write = (): Promise<GeneratedToken[]> =>
      collect(model.generate([7], { maxTokens: 12, temperature: 1, rng: createRng(8) }));
    expect(await write()).toEqual(await write());
  });

  it('gives texts that join to the text of all tokens', async () => {
    const prompt = tokenizer.encode('Mara lives');
    const written = await collect(
      model.generate(prompt, { maxTokens: 20, temperature: 1, rng: rng(), topK: 300 }),
    );
    const ascii = written.filter(({ text }) => !text.includes('\uFFFD'));
    expect(ascii.length).toBeGreaterThan(3);
    const last = ascii.at(-1)!;
    expect(tokenizer.decode([...prompt, last.id])).toBe(
      `Mara lives${tokenizer.decode([5, last.id]).slice(tokenizer.decode([5]).length)}`,
    );
  });
});

describe('the end of generation', () => {
  it('comes at once when the signal is aborted, and between tokens when it is aborted later', async () => {
    const options = { maxTokens: 25, temperature: 1, rng: rng() };
    expect(await collect(model.generate([], { ...options, signal: AbortSignal.abort() }))).toEqual([]);
    const controller = new AbortController();
    const seen = [];
    for await (const { id } of model.generate([7], { ...options, signal: controller.signal })) {
      seen.push(id);
      if (seen.length === 3) setTimeout(() => controller.abort(), 0);
      if (seen.length > 3) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen.length).toBeLessThan(6);
  });

  it('ends a batch that is aborted', async () => {
    const controller = new AbortController();
    const written = await model.generateBatch([[7], [5], [6]], {
      maxTokens: 25,
      temperature: 1,
      rng: rng(),
      signal: controller.signal,
      onToken: () => controller.abort(),
    });
    expect(Math.max(...written.map(({ ids }) => ids.length))).toBe(1);
  });

  it('comes when the context is full, whatever was asked for', async () => {
    const written = await collect(model.generate([7], { maxTokens: 1000, temperature: 0, rng: rng() }));
    expect(written.length).toBe(contextLength - 1);
    const [row] = await model.generateBatch([[7]], { maxTokens: 1000, temperature: 0, rng: rng() });
    expect(row!.ids).toEqual(written.map(({ id }) => id));
  });

  it('comes at a stop token, which is not written', async () => {
    const greedy = { maxTokens: 10, temperature: 0, rng: rng() };
    const free = (await collect(model.generate([5], greedy))).map(({ id }) => id);
    const stop = free[2]!;
    const stopped = (await collect(model.generate([5], { ...greedy, stopIds: [stop] }))).map(({ id }) => id);
    expect(stopped).toEqual(free.slice(0, free.indexOf(stop)));
    const [row] = await model.generateBatch([[5]], { ...greedy, stopIds: [stop] });
    expect(row).toMatchObject({ ids: stopped, finished: true });
  });

  it('writes nothing when nothing is asked for', async () => {
    expect(await model.generateBatch([[5]], { maxTokens: 0, temperature: 1, rng: rng() })).toEqual([
      { ids: [], probabilities: [], finished: false },
    ]);
  });
});

describe('a batch', () => {
  it('writes for prompts of any length what each would get alone', async () => {
    const prompts = [[], [5], [6, 7, 8], randomIds(20, createRng(3)), [9, 10]];
    const options = { maxTokens: 8, temperature: 0, rng: rng() };
    const together = await model.generateBatch(prompts, options);
    for (const [index, prompt] of prompts.entries()) {
      const alone = await collect(model.generate(prompt, options));
      expect(together[index]!.ids).toEqual(alone.map(({ id }) => id));
    }
  });

  it('goes through more prompts than fit at once, in order', async () => {
    const prompts = Array.from({ length: 40 }, (_, i) => [4 + i]);
    const reported = new Map<number, number[]>();
    const written = await model.generateBatch(prompts, {
      maxTokens: 2,
      temperature: 0,
      rng: rng(),
      onToken: (sequence, id) => reported.set(sequence, [...(reported.get(sequence) ?? []), id]),
    });
    expect(written).toHaveLength(40);
    written.forEach(({ ids, probabilities }, index) => {
      expect(reported.get(index) ?? []).toEqual(ids);
      expect(probabilities).toHaveLength(ids.length);
    });
  });
});

describe('many continuations of one prompt', () => {
  const draw = (count: number, seeds = count) =>
    model.generateBatch(
      Array.from({ length: count }, () => [5, 6, 7]),
      { maxTokens: 6, temperature: 1, rng: rng(), rngOf: (sequence) => createRng(sequence % seeds) },
    );

  it('read it once, and come out as if each had read it', async () => {
    // A prompt that differs makes every group read its own.
    const apart = await model.generateBatch([...Array.from({ length: 69 }, () => [5, 6, 7]), [8]], {
      maxTokens: 6,
      temperature: 1,
      rng: rng(),
      rngOf: createRng,
    });
    expect((await draw(70)).slice(0, 69)).toEqual(apart.slice(0, 69));
  });

  it('depend on their own random numbers alone, whatever stands beside them', async () => {
    const written = await draw(70, 7);
    expect(new Set(written.map(({ ids }) => ids.join())).size).toBeGreaterThan(3);
    expect(written).toEqual(written.map((_, i) => written[i % 7]!));
    expect(written.slice(63)).toEqual(await draw(7));
  });

  it('end when they are aborted while the prompt is read', async () => {
    const written = await model.generateBatch(
      Array.from({ length: 40 }, () => [5, 6, 7]),
      { maxTokens: 6, temperature: 1, rng: rng(), signal: AbortSignal.abort() },
    );
    expect(written.every(({ ids }) => ids.length === 0)).toBe(true);
  });
});

describe('fitPrompt', () => {
  it('puts <eos> in front, once', () => {
    expect(fitPrompt([], 0, 8)).toEqual({ ids: [0], dropped: 0 });
    expect(fitPrompt([5, 6], 0, 8)).toEqual({ ids: [0, 5, 6], dropped: 0 });
    expect(fitPrompt([5, 0, 6], 0, 8)).toEqual({ ids: [0, 6], dropped: 2 });
  });

  it('keeps the last part of a long prompt and says how much is lost', () => {
    const long = Array.from({ length: 20 }, (_, i) => 10 + i);
    expect(fitPrompt(long, 0, 8)).toEqual({ ids: [0, 23, 24, 25, 26, 27, 28, 29], dropped: 13 });
    expect(fitPrompt(long, 0, 8, 3)).toEqual({ ids: [0, 25, 26, 27, 28, 29], dropped: 15 });
    expect(fitPrompt(long, 0, 8, 99)).toEqual({ ids: [0, 27, 28, 29], dropped: 17 });
  });

  it('lets a model read a prompt of any length', async () => {
    const long = randomIds(10_000, createRng(1));
    expect(await model.logits(long)).toEqual(await model.logits(long.slice(-31)));
    const written = await collect(model.generate(long, { maxTokens: 4, temperature: 1, rng: rng() }));
    expect(written.length).toBeGreaterThan(0);
  });
});

describe('createTransformer', () => {
  it('refuses weights and tokenizers that do not belong together', async () => {
    const missing = { config: tinyConfig, tensors: { ...weights.tensors } };
    delete (missing.tensors as Record<string, Float32Array>)['model.norm.weight'];
    await expect(createTransformer(missing, tokenizer)).rejects.toThrow("no tensor 'model.norm.weight'");
    const config = { ...tinyConfig, vocabularySize: 400 };
    await expect(createTransformer(initialiseWeights(config, 1), tokenizer)).rejects.toThrow(
      '384 tokens and the model 400',
    );
  });
});
