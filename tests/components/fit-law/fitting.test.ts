import { expect, test, vi } from 'vitest';
import { createFitting, runsIn } from '#components/fit-law/fitting.ts';
import type { BootstrappedLaw } from '#lab';
import { RunError } from '#run/failure';
import type { SweepClient } from '#run/sweep/client';

const run = (budget: number, N: number) => ({ budget, N, D: budget / (6 * N), loss: 2 });
const runs = [2e11, 2e9, 6.4e9, 6.4e10, 2e10].flatMap((budget) => [4e3, 8e3].map((N) => run(budget, N)));
const found = { fit: { E: 0.5 }, intervals: {}, laws: [] } as unknown as BootstrappedLaw;

test('the three smallest budgets are taken whatever their order', () => {
  expect(new Set(runsIn('small', runs).map(({ budget }) => budget))).toEqual(new Set([2e9, 6.4e9, 2e10]));
  expect(runsIn('all', runs)).toBe(runs);
});

test('recorded and own runs are fitted together', async () => {
  const fit = vi.fn<SweepClient['fit']>(() => Promise.resolve(found));
  const fitting = createFitting(() => ({ fit }));
  await fitting.start('small', runs, [run(2e9, 5000)]);
  expect(fit.mock.calls[0]![0]).toHaveLength(7);
  expect(fitting.law.value).toMatchObject({ range: 'small', runs: 7, own: 1, fit: { E: 0.5 } });
  expect(fitting.phase.value).toBe('done');
});

test('a stop leaves the law of before', async () => {
  const fit = vi.fn<SweepClient['fit']>(
    (_, __, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new RunError('cancelled', 'It was stopped.')));
      }),
  );
  fit.mockImplementationOnce(() => Promise.resolve(found));
  const fitting = createFitting(() => ({ fit }));
  await fitting.start('all', runs, []);
  const before = fitting.law.value;
  const over = fitting.start('small', runs, []);
  fitting.stop();
  await over;
  expect(fitting.law.value).toBe(before);
  expect(fitting.phase.value).toBe('done');
  expect(fitting.failure.value).toBeNull();
});

test('a fit that fails says why', async () => {
  const fitting = createFitting(() => ({ fit: () => Promise.reject(new RangeError('Too few runs.')) }));
  await fitting.start('all', runs, []);
  expect(fitting.failure.value).toMatchObject({ message: 'Too few runs.' });
  expect(fitting.phase.value).toBe('ready');
});

test('says how long the rest will take, from what the part done took', async () => {
  let now = 0;
  const fit = vi.fn<SweepClient['fit']>((_, __, { onProgress }) => {
    now = 3000;
    onProgress(0.75);
    return Promise.resolve(found);
  });
  const fitting = createFitting(
    () => ({ fit }),
    () => now,
  );
  await fitting.start('all', runs, []);
  expect(fitting.secondsLeft.value).toBeCloseTo(1, 9);
});
