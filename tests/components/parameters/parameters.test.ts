import { describe, expect, test } from 'vitest';
import { countParameters, sizedConfig } from '#models/transformer/config';
import { parameterSpecs } from '#models/transformer/parameters';
import { loraShare } from '../../../components/parameters/lora.ts';
import { createNudging, type RecordedNudge } from '../../../components/parameters/nudging.ts';
import { countOf, placeOf, tensorWords, totalOf } from '../../../components/parameters/tensors.ts';
import { changedWords, nudgeFinding, placeWords } from '../../../components/parameters/words.ts';
import stored from '../../../components/parameters/recorded/one-number.json' with { type: 'json' };

const recorded = stored as unknown as RecordedNudge;
const tensors = parameterSpecs(sizedConfig('fern', 1024));

test.each(['sprout', 'fern', 'shrub'] as const)('the tensors of a %s add up to its parameters', (size) => {
  const config = sizedConfig(size, 1024);
  expect(totalOf(parameterSpecs(config))).toBe(countParameters(config));
});

test('every tensor has words of its own', () => {
  const words = tensors.map(({ name }) => tensorWords(name));
  expect(new Set(words).size).toBe(tensors.length);
  expect(words.filter((text) => text.includes('.weight'))).toEqual([]);
  expect(tensorWords('strange.weight')).toBe('strange.weight');
});

test('the first and the last number have their places', () => {
  expect(placeOf(tensors, 0)).toEqual({ tensor: 'model.embed_tokens.weight', row: 0, column: 0 });
  expect(placeOf(tensors, countOf(tensors[0]!))).toEqual({ tensor: tensors[1]!.name, row: 0, column: 0 });
  expect(placeOf(tensors, totalOf(tensors) - 1)).toEqual({ tensor: 'model.norm.weight', row: 0, column: 63 });
  expect(() => placeOf(tensors, totalOf(tensors))).toThrow(RangeError);
});

describe('LoRA', () => {
  test('rank 4 beside query and value of both layers: 4 matrices, 4 × (64 + 64) each', () => {
    expect(loraShare(tensors, 4, 'query-value')).toMatchObject({
      matrices: 4,
      trained: 4 * 4 * 128,
      exceeds: false,
    });
  });

  test('GPT-3 at rank 4 beside query and value trains some 10,000 times fewer numbers [S2-28]', () => {
    const width = 12_288;
    const layer = (i: number) =>
      ['q', 'k', 'v', 'o'].map((part) => ({
        name: `model.layers.${i}.self_attn.${part}_proj.weight`,
        shape: [width, width],
      }));
    const gpt3 = Array.from({ length: 96 }, (_, i) => layer(i)).flat();
    expect(loraShare(gpt3, 4, 'query-value').trained / 175e9).toBeLessThan(1.2e-4);
    expect(loraShare(gpt3, 4, 'query-value').trained / 175e9).toBeGreaterThan(0.8e-4);
  });

  test('a rank of half the width is no saving', () => {
    expect(loraShare(tensors, 33, 'query-value').exceeds).toBe(true);
    expect(loraShare(tensors, 32, 'query-value').exceeds).toBe(false);
  });
});

describe('the finding', () => {
  const { shown } = recorded;

  test('says what one number did', () => {
    expect(nudgeFinding(shown)).toMatch(
      /^One number of 172,352 went from 3\.662 to 50: the sentence became another, 73 % of/,
    );
    expect(nudgeFinding({ ...shown, sentenceAfter: shown.sentenceBefore, moved: 0 })).toContain(
      'the sentence stayed the same, less than 1 %',
    );
    expect(nudgeFinding({ ...shown, value: shown.original })).toContain('as training left it');
  });

  test('names the place', () => {
    expect(placeWords(shown)).toBe('scales at the very end, number 6');
    expect(placeWords({ tensor: 'model.embed_tokens.weight', row: 3, column: 0 })).toBe(
      'embeddings, a row for each token, row 4, column 1',
    );
  });

  test('marks the words that differ', () => {
    expect(
      changedWords('a b c', 'a x c d')
        .filter(({ changed }) => changed)
        .map(({ text }) => text),
    ).toEqual(['x', 'd']);
  });
});

describe('nudging', () => {
  const own = { grown: { value: false }, ensureModel: () => Promise.resolve() } as never;

  test('asks once for where a moving slider came to rest', async () => {
    const asked: (number | null)[] = [];
    const client = {
      analyse: async (query: { value: number | null }) => {
        asked.push(query.value);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { ...recorded.shown, value: query.value };
      },
    } as never;
    const nudging = createNudging({ client, own, shipped: 'fern', recorded });
    const first = nudging.change({ value: 1 });
    for (let value = 2; value <= 9; value++) void nudging.change({ value });
    await first;
    expect(asked).toEqual([1, 9]);
    expect(nudging.phase.value).toBe('live');
    expect(nudging.moved.value).toBe(false);
  });

  test('a failure is told, and the last picture stands', async () => {
    const client = { analyse: () => Promise.reject(new Error('gone')) } as never;
    const nudging = createNudging({ client, own, shipped: 'fern', recorded });
    await nudging.change({ value: 1 });
    expect(nudging.phase.value).toBe('failed');
    expect(nudging.failure.value).not.toBeNull();
    expect(nudging.shown.value).toBe(recorded.shown);
  });
});
