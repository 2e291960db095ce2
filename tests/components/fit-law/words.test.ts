import { expect, test } from 'vitest';
import { publishedToCompare, tokensAParameter } from '#components/fit-law/laws.ts';
import { floorFinding, lawsTable, missWords, ratioFinding } from '#components/fit-law/words.ts';
import { parametricLoss } from '#lab';

const fit = { A: 190, B: 9000, E: 0.55, alpha: 0.62, beta: 0.75, objective: 1e-4 };
const around = (value: number) => ({ low: 0.98 * value, high: 1.02 * value });
const law = (E: number) => ({
  fit: { ...fit, E },
  intervals: {
    ...{ A: around(fit.A), B: around(fit.B), E: { low: E - 0.02, high: E + 0.02 } },
    ...{ alpha: around(fit.alpha), beta: around(fit.beta), sizeExponent: around(0.547) },
  },
});
const floor = { factsKnown: 0.53, factsUnknown: 0.79 };

test.each([
  [0.54, 'The interval holds the truth.'],
  [0.65, 'lies between the two'],
  [0.9, 'lies above both'],
  [0.4, '0.13 below what any model can reach'],
])('a fitted floor of %d is judged by the known ones', (E, words) => {
  expect(floorFinding(law(E), floor)).toContain(words);
});

test('how far the law misses runs it has not seen, and to which side', () => {
  const runs = [3e4, 6e4, 9e4].map((N) => ({ budget: 3.2e11, N, D: 1e6, loss: parametricLoss(fit, N, 1e6) }));
  const off = (change: number) => runs.map((run) => ({ ...run, loss: run.loss + change }));
  expect(missWords(fit, off(-0.1))).toContain('it is 0.10 nats off on average, too high');
  expect(missWords(fit, off(0.1))).toContain('too low');
  expect(
    missWords(
      fit,
      runs.map((run, index) => ({ ...run, loss: run.loss + [0.1, -0.1, 0][index]! })),
    ),
  ).toContain('to both sides');
  expect(missWords(fit, [])).toBe('');
});

test('the published laws give the ratios of the fact sheet at Chinchilla’s budget', () => {
  // S2-11: 92.6, 58.9 and 18.4 tokens a parameter.
  const ratios = publishedToCompare.map(({ law: published }) => tokensAParameter(published, 5.76e23)!);
  expect(ratios.map((ratio) => Number(ratio.toFixed(1)))).toEqual([92.6, 58.9, 18.4]);
  expect(ratioFinding(law(0.5), 2e11)).toContain('the printed law says 92.6, the unrounded 58.9');
});

test('a fit that is no law has no ratio and spoils no table', () => {
  const astray = { ...law(0.5), fit: { ...fit, alpha: -0.1 } };
  expect(tokensAParameter(astray.fit, 2e11)).toBeUndefined();
  expect(lawsTable(astray, 2e11).rows[0]!.at(-1)).toBe('none at 2 × 10¹¹');
  for (const row of lawsTable(astray, 2e11).rows) expect(row).toHaveLength(8);
});
