import { expect, test } from 'vitest';
import type { ArithmeticWay } from '#run/analysis/arithmetic-ways';
import type { ArithmeticResult } from '#run/analysis/protocol';
import type { GreedyText } from '#run/analysis/write-every-way';
import { partTexts } from '../../../components/last-digits/parted-texts.ts';
import {
  batchFinding,
  computedFinding,
  rateFinding,
  textsFinding,
} from '../../../components/last-digits/words.ts';
import { recordedTies } from '../../../components/last-digits/recorded.build.ts';

const tokens = [' goat', ' hen'];
const result = (rows: readonly (readonly [ArithmeticWay, number, number, number])[]): ArithmeticResult =>
  ({
    likeliest: tokens.map((text, id) => ({ id, text })),
    computed: rows.map(([way, first, second, greatestDifference]) => {
      const id = first >= second ? 0 : 1;
      return { way, logits: [first, second], best: { id, text: tokens[id]! }, greatestDifference };
    }),
  }) as unknown as ArithmeticResult;

const text = (way: ArithmeticWay, words: readonly string[], ended = false): GreedyText => ({
  way,
  tokens: words.map((word, id) => ({ id: word.length * 100 + id, text: word })),
  ended,
});

test('where all agree, the lead is held against the differences', () => {
  const finding = computedFinding(
    result([
      ['double', 9, 5, 0],
      ['single', 9.000001, 5, 2e-6],
      ['half', 9.0078, 5, 0.0078],
    ]),
  );
  expect(finding).toBe(
    'Two of two other ways of computing differ from 64 bits, by 0.0078 at most. All take ‘␣goat’, which leads by 4.00.',
  );
});

test('where they do not, it is told which way takes what', () => {
  const finding = computedFinding(
    result([
      ['double', 9.000001, 9, 0],
      ['single', 9, 9.000001, 2e-6],
      ['fused', 9.000001, 9, 1e-6],
    ]),
  );
  expect(finding).toContain('‘␣goat’ by two of three ways, ‘␣hen’ by 32 bits, in order.');
  expect(finding).toMatch(/lie 1.0 × 10⁻⁶ apart\.$/);
  const tied = computedFinding(
    result([
      ['double', 9, 9.000001, 0],
      ['half', 9, 9, 0.0078],
    ]),
  );
  expect(tied).toContain('By 16 bits they come out equal');
});

test('texts are shared up to the first token that differs, and ways with the same text stand together', () => {
  const parted = partTexts([
    text('double', [' a', ' goat', ' sang']),
    text('single', [' a', ' goat', ' sang']),
    text('half', [' a', ' hen'], true),
  ]);
  expect(parted).toEqual({
    sharedTokens: 1,
    shared: ' a',
    branches: [
      { ways: ['double', 'single'], text: ' goat sang', ended: false },
      { ways: ['half'], text: ' hen', ended: true },
    ],
  });
  expect(textsFinding(parted)).toBe('Written on greedily, the texts part after 1 token, into two.');
  const same = partTexts([text('double', [' a', ' goat']), text('half', [' a', ' goat'])]);
  expect(textsFinding(same)).toBe('Written on greedily, all two give the same 2 tokens.');
  expect(textsFinding(null)).toBe('');
});

test('rates carry their interval, and none is not told as never', () => {
  const ties = {
    ...recordedTies,
    single: { ...recordedTies.single, documents: 10, flips: 0, positions: 1000, low: 0, high: 0.004 },
    half: { flips: 2, positions: 1000, low: 0.0005, high: 0.007 },
  };
  const words = rateFinding(ties);
  expect(words).toContain('at 0 of 1,000 positions (at most 1 in 250 with 95 % confidence)');
  expect(words).toContain('at 2 of 1,000 positions (1 in 500, between 1 in 140 and 1 in 2,000 with 95 %');
});

test('what was recorded of batches is told as it was found', () => {
  const { batches } = recordedTies;
  const same = {
    ...recordedTies,
    single: { ...recordedTies.single, batchFlips: 0 },
    batches: {
      ...batches,
      bySize: [{ size: 8, greatestDifference: 0 }],
      otherNeighbours: 1e-6,
      again: 1e-6,
    },
  };
  expect(batchFinding(same)).toContain('in batches of 8 to 8: no logit moves. Other neighbours move them');
  expect(batchFinding(recordedTies)).toContain('Who the neighbours are changes nothing');
});
