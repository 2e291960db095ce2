import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTransformer,
  initialiseWeights,
  loadTokenizer,
  sizedConfig,
  type TransformerModel,
} from '#models';
import { analyse } from '#run/analysis/analyse';
import { twoGreatest } from '#run/analysis/arithmetic';
import { arithmeticWays, mostWritten, type ArithmeticWay } from '#run/analysis/arithmetic-ways';
import type { ArithmeticResult } from '#run/analysis/protocol';
import { groupTexts, partingOf, writeEveryWay } from '#run/analysis/write-every-way';
import { holdModel, type HeldModel } from '#run/held-model';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const source = { kind: 'shipped', name: 'test' } as const;
let model: TransformerModel;
let held: HeldModel;

beforeAll(async () => {
  model = await createTransformer(initialiseWeights(sizedConfig('sprout', 1024), 4), tokenizer);
  held = holdModel(model, tokenizer, () => ({
    source,
    name: 'test',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps: 0,
    world: null,
  }));
});
afterAll(() => model.dispose());

const compute = async (
  ways: readonly ArithmeticWay[] | null,
  written: readonly number[] = [],
  prompt = 'Mara lives in',
): Promise<ArithmeticResult> =>
  (await analyse(held, { kind: 'arithmetic', model: source, prompt, written, ways })) as ArithmeticResult;

test('every way that this device has is there, close to 64 bits and not equal to it', async () => {
  const { computed, gpu, likeliest } = await compute(null);
  expect(gpu).toBe('none');
  expect(computed.map(({ way }) => way)).toEqual(arithmeticWays.filter((way) => way !== 'gpu'));
  const [first, ...others] = computed;
  expect(first!.greatestDifference).toBe(0);
  expect(first!.best).toEqual(likeliest[0]);
  expect(first!.logits[0]).toBeGreaterThan(first!.logits[1]);
  for (const { way, greatestDifference } of others) {
    expect(greatestDifference).toBeGreaterThan(0);
    expect(greatestDifference).toBeLessThan(way === 'half' ? 0.05 : 1e-5);
  }
});

test('the engine alone is the model itself', async () => {
  const { computed, likeliest } = await compute(['alone']);
  const logits = await model.logits(tokenizer.encode('Mara lives in'));
  const [best, second] = twoGreatest(logits);
  expect(likeliest.map(({ id }) => id)).toEqual([best, second]);
  expect(computed[0]!.logits).toEqual([logits[best], logits[second]]);
});

test('what was written is read after the prompt', async () => {
  const text = 'Mara lives in Lindal.';
  const written = tokenizer.encode(text).slice(tokenizer.encode('Mara lives in').length);
  const { computed } = await compute(['double'], written);
  const whole = await compute(['double'], [], text);
  expect(computed[0]!.logits).toEqual(whole.computed[0]!.logits);
  expect(whole.reading.tokensRead).toBe(tokenizer.encode(text).length);
});

test('a prompt of any length and script is read; too much that is written, or no way, is refused', async () => {
  const long = await compute(['single'], [], 'Mara lives in Oster. '.repeat(200));
  expect(long.reading.tokensRead).toBeLessThan(long.reading.tokens);
  await expect(
    compute(['single'], Array<number>(mostWritten).fill(9), 'Oster. '.repeat(200)),
  ).resolves.toBeDefined();
  await expect(compute(['double'], [], '')).resolves.toBeDefined();
  await expect(compute(['double'], [], '東京🎈')).resolves.toBeDefined();
  await expect(compute(['double'], Array<number>(mostWritten + 1).fill(9))).rejects.toThrow('At most 40');
  await expect(compute(['double'], [99_999])).rejects.toThrow('99999 is none');
  await expect(compute([])).rejects.toThrow('no way to compute');
});

test('of equal logits the first counts, as argmax has it', () => {
  expect(twoGreatest([1, 3, 3, 2])).toEqual([1, 2]);
  expect(twoGreatest([3, 1, 3])).toEqual([0, 2]);
  expect(twoGreatest([1, 2, 5, 3])).toEqual([2, 3]);
});

/** Answers by the tokens so far and the way. */
const asking =
  (
    next: (way: ArithmeticWay, written: readonly number[]) => number,
    log: (readonly ArithmeticWay[])[] = [],
  ) =>
  (query: {
    ways: readonly ArithmeticWay[] | null;
    written: readonly number[];
  }): Promise<ArithmeticResult> => {
    log.push(query.ways!);
    return Promise.resolve({
      computed: query.ways!.map((way) => {
        const id = next(way, query.written);
        return { way, best: { id, text: ` ${id}` } };
      }),
    } as unknown as ArithmeticResult);
  };
const query = { model: source, prompt: 'a' };
const ways = ['double', 'single', 'half'] as const;

test('texts are asked for together until they part, and go on for a while then', async () => {
  const log: (readonly ArithmeticWay[])[] = [];
  const ask = asking((way, { length }) => (way === 'half' && length === 2 ? 8 : 7), log);
  const texts = await writeEveryWay({ ask, query, ways, eosId: 0 });
  expect(partingOf(texts)).toBe(2);
  expect(groupTexts(texts).map((group) => group.map(({ way }) => way))).toEqual([
    ['double', 'single'],
    ['half'],
  ]);
  expect(log.slice(0, 5)).toEqual([ways, ways, ways, ['double', 'single'], ['half']]);
  expect(texts.map(({ tokens }) => tokens.length)).toEqual([18, 18, 18]);
});

test('a text that ends earlier parts from one that goes on; all may end, or be stopped', async () => {
  const ends = asking((way, { length }) => (length === (way === 'half' ? 1 : 3) ? 0 : 5));
  const texts = await writeEveryWay({ ask: ends, query, ways, eosId: 0 });
  expect(texts.map(({ tokens, ended }) => [tokens.length, ended])).toEqual([
    [3, true],
    [3, true],
    [1, true],
  ]);
  expect(partingOf(texts)).toBe(1);
  const endless = asking(() => 5);
  const all = await writeEveryWay({ ask: endless, query, ways, eosId: 0 });
  expect(all[0]!.tokens).toHaveLength(mostWritten);
  expect(partingOf(all)).toBeNull();
  let asked = 0;
  const some = await writeEveryWay({ ask: endless, query, ways, eosId: 0, isStopped: () => asked++ === 4 });
  expect(some[0]!.tokens).toHaveLength(4);
});
