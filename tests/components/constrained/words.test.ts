import { expect, test } from 'vitest';
import type { Step } from '../../../components/constrained/forming.ts';
import { drawnFinding, gridRows, stepFinding, trapFinding } from '../../../components/constrained/words.ts';
import { answer } from './answers.ts';

const update = { model: {} as never, reading: {} as never };
const textOf = (id: number): string => [' a', ' b', ' c'][id]!;
const step = (mask: readonly number[], masked: readonly number[]): Step => ({
  own: Float64Array.of(0.6, 0.3, 0.1),
  masked: Float64Array.from(masked),
  mask,
  allowedCount: mask.filter((allowed) => allowed === 1).length,
  allowed: 0.4,
});

test('a step says what is allowed, what it had, and whose favourite it is', () => {
  expect(stepFinding(step([0, 1, 1], [0, 0.75, 0.25]), textOf, false)).toBe(
    'Of 3 tokens 2 are allowed; the model gave them 0.40 of its probability. It would have written ‘␣a’; with the mask ‘␣b’ is the likeliest.',
  );
  expect(stepFinding(step([1, 0, 0], [1, 0, 0]), textOf, false)).toContain(
    'one is allowed; the model gave it 0.40 of its probability. Its own favourite, ‘␣a’, is among them.',
  );
  expect(stepFinding(step([1, 0, 0], [1, 0, 0]), textOf, true)).toContain('whole');
});

test('draws are counted by validity and by truth, once all are there', () => {
  const masked = [answer('a', 0.5, 'false'), answer('b', 0.5, 'false')];
  const free = [answer('c', 1, 'true', false), answer('a', 1, 'false')];
  expect(drawnFinding({ ...update, masked, free })).toBe(
    'With the mask 2 of 2 answers are valid, and none true; without it 1 valid, and 1 true.',
  );
  expect(drawnFinding({ ...update, masked, free: [] })).toBe('');
  expect(drawnFinding({ ...update, masked: [{ ...masked[0]!, finished: false }], free })).toBe('');
});

test('the trap is put in numbers, with how much they rest on', () => {
  const masked = [...Array.from({ length: 9 }, () => answer('b', 1e-6)), answer('a', 0.5)];
  const words = trapFinding({ ...update, masked, free: [answer('a', 1), answer('x', 1, null, false)] });
  expect(words).toContain('a mean share of 0.05');
  expect(words).toContain('in one of 2');
  expect(words).toContain('90 % of them would be others');
  expect(words).toContain('as much as 1.0 of 10');
});

test('what was recorded is summed over the seeds, both models under each form', () => {
  const draw = {
    masked: { valid: 50, right: 10, validAndRight: 10 },
    free: { valid: 0, right: 40, validAndRight: 0 },
    logProduct: -900,
    weightedRight: 0.2,
  };
  const cell = (model: string, offer: string) => ({ model, offer, draws: [draw, draw] });
  const grid = [cell('fern', 'town'), cell('fern', 'date'), cell('shrub', 'town')];
  const rows = gridRows({ count: 50, seeds: [1, 2], first: {} as never, grid });
  expect(rows.map(({ model, offer }) => `${offer} ${model}`)).toEqual([
    'town fern',
    'town shrub',
    'date fern',
  ]);
  expect(rows[0]).toMatchObject({
    freeValid: '0 % (0–4)',
    maskedValid: '100 % (96–100)',
    maskedRight: '20 % (13–29)',
    weightedRight: '20 %',
    product: '1 in 10³⁹¹',
  });
});
