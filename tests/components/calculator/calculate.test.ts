import { describe, expect, test } from 'vitest';
import { calculate } from '../../../components/calculator/calculate.ts';
import { firstInputs } from '../../../components/calculator/inputs.ts';
import { modelsFinding, modelsTable } from '../../../components/calculator/models-table.ts';
import { activeRatioOf, ratioOf, realModels } from '../../../components/calculator/real-models.ts';
import {
  amount,
  budgetFinding,
  constrainedWords,
  money,
  servingWords,
  sizedWords,
} from '../../../components/calculator/words.ts';

const within = (value: number, published: number, share: number): void =>
  expect(Math.abs(value / published - 1), `${value} against ${published}`).toBeLessThan(share);

const flops = (C: number) => calculate({ ...firstInputs, kind: 'flops', amount: C });
const approach = (C: number, id: string) => flops(C).approaches.find((one) => one.id === id)!;

describe('published numbers', () => {
  // [S2-25], [S2-24]
  test.each([
    ['A100', 312, 1e21, 2226],
    ['H100', 989, 1e21, 702],
    ['B200', 2250, 1e21, 309],
    ['H100, Llama 3.1 405B', 989, 3.79e25, 26.6e6],
  ])('%s-hours of %d TFLOP/s', (_, peakTflops, amount, hours) => {
    within(calculate({ ...firstInputs, kind: 'flops', amount, peakTflops }).gpuHours, hours, 0.002);
  });

  test('compute of Gopher, Chinchilla and Llama 3 from the rows of the picture [S2-05, S2-24]', () => {
    const row = (name: string) => realModels.find((model) => model.name === name)!;
    const computeOf = (name: string): number => 6 * row(name).parameters * row(name).tokens;
    within(computeOf('Gopher'), 5.04e23, 0.002);
    within(computeOf('Chinchilla'), 5.88e23, 0.002);
    within(computeOf('Llama 3.1 405B'), 3.79e25, 0.002);
  });

  test('tokens a parameter at Chinchilla’s budget by each fit [S2-11]', () => {
    const at = (id: string): number => approach(5.76e23, id).D / approach(5.76e23, id).N;
    within(at('printed'), 92.6, 0.01);
    within(at('unrounded'), 58.9, 0.01);
    within(at('corrected'), 18.4, 0.01);
    within(at('approach1'), 21.4, 0.05);
  });

  test('the interval of the corrected fit holds it, and at 1e26 is about Epoch’s 4 to 40 [S2-11]', () => {
    const { N, size } = approach(1e26, 'corrected');
    expect(size!.low).toBeLessThan(N);
    expect(size!.high).toBeGreaterThan(N);
    const ratioAt = (size: number): number => 1e26 / 6 / size ** 2;
    expect(ratioAt(size!.high)).toBeGreaterThan(3);
    expect(ratioAt(size!.high)).toBeLessThan(11);
    expect(ratioAt(size!.low)).toBeGreaterThan(22);
    expect(ratioAt(size!.low)).toBeLessThan(60);
  });
});

describe('a budget', () => {
  test('is the same in money, hours and FLOPs', () => {
    const { flops: C, gpuHours, dollars } = calculate(firstInputs);
    within(dollars, 1e6, 1e-9);
    within(calculate({ ...firstInputs, kind: 'hours', amount: gpuHours }).flops, C, 1e-9);
    within(flops(C).dollars, 1e6, 1e-9);
    within(calculate({ ...firstInputs, finalShare: 50 }).flops, C / 2, 1e-9);
  });

  test.each([
    ['a cent', { amount: 0.01 }],
    ['a dollar', { amount: 1 }],
    ['ten billion dollars', { amount: 1e10 }],
    ['more than there is', { amount: 1e13 }],
    ['nothing served', { served: 0 }],
    ['all the world served', { served: 1e18, servingUtilisation: 0.01 }],
    ['a thousand tokens at hand', { unique: 1e3 }],
    ['a tiny model', { size: 1e6 }],
    ['a giant', { size: 1e13 }],
  ])('of %s gives numbers and words', (_, part) => {
    const inputs = { ...firstInputs, ...part };
    const result = calculate(inputs);
    const numbers = JSON.stringify(result);
    expect(numbers).not.toMatch(/null,"|NaN|Infinity/);
    for (const { N, D } of result.approaches) {
      within(6 * N * D, result.flops, 1e-9);
    }
    const words = [
      budgetFinding(result),
      servingWords(inputs, result.serving, result),
      constrainedWords(inputs, result.constrained),
      sizedWords(result.sized, result),
    ].join(' ');
    expect(words).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('ten billion dollars on a small text mostly buy nothing, and that is said', () => {
    const inputs = { ...firstInputs, amount: 1e10, unique: 1e11 };
    const words = constrainedWords(inputs, calculate(inputs).constrained);
    expect(words).toContain('most of the budget buys nothing');
    expect(words).not.toContain('8,4');
  });

  test('outside its range is refused', () => {
    expect(() => calculate({ ...firstInputs, amount: -1 })).toThrow(RangeError);
    expect(() => calculate({ ...firstInputs, amount: 0 })).toThrow(RangeError);
    expect(() => calculate({ ...firstInputs, utilisation: 140 })).toThrow(RangeError);
  });
});

test('serving makes the model smaller and longer trained, the more the more is served', () => {
  const at = (served: number) => calculate({ ...firstInputs, served }).serving;
  within(at(0).N, calculate(firstInputs).best.N, 1e-6);
  expect(at(1e13).N).toBeLessThan(at(1e12).N);
  expect(at(1e13).D).toBeGreaterThan(at(1e12).D);
  expect(at(1e13).total).toBeLessThan(at(1e13).totalOfBest);
});

test('any size but the optimum gives compute away', () => {
  const best = calculate(firstInputs).best.N;
  within(calculate({ ...firstInputs, size: best }).sized.computeShare, 1, 1e-6);
  // The optimum is flat: a factor of two costs little [S2-12].
  expect(calculate({ ...firstInputs, size: best / 2 }).sized.computeShare).toBeGreaterThan(0.8);
  expect(calculate({ ...firstInputs, size: best / 30 }).sized.computeShare).toBeLessThan(0.5);
});

test('the table of real models is the fact sheet’s', () => {
  expect(modelsTable.rows.length).toBeGreaterThanOrEqual(20);
  const ratioIn = (name: string): number => ratioOf(realModels.find((model) => model.name === name)!);
  // Ratios as the fact sheet prints them.
  for (const [name, printed] of [
    ['GPT-3', 1.7],
    ['Gopher', 1.1],
    ['Chinchilla', 20],
    ['LLaMA-7B', 149],
    ['Llama 3 8B', 1875],
    ['phi-4', 667],
    ['DeepSeek-V3', 22],
    ['Qwen3-0.6B', 60_000],
    ['SmolLM3', 3700],
  ] as const) {
    within(ratioIn(name), printed, 0.04);
  }
  within(activeRatioOf(realModels.find(({ name }) => name === 'Kimi K2')!), 484, 0.01);
  expect(modelsFinding()).toMatch(/^Of 31 models, \d+ have fewer than 10/);
});

test('amounts are said as people say them', () => {
  expect([999_999_999_999, 1.4e12, 63e9, 8e6, 12_500, 3.21, 4.5e23].map(amount)).toEqual([
    '1 trillion',
    '1.4 trillion',
    '63 billion',
    '8 million',
    '12,500',
    '3.2',
    '4.5e23',
  ]);
  expect([0.5, 12_345, 1.23e6].map(money)).toEqual(['$0.50', '$12,345', '$1.2 million']);
});
