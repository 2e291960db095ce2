import { beforeEach, expect, test, vi } from 'vitest';
import { createSpending, smallestBudget } from '#components/iso-flop/spending.ts';
import { readerRuns } from '#course/sweep/reader-runs';
import type { SweepPoint } from '#course/sweep/sweep-point';
import { RunError } from '#run/failure';
import type { SweepClient } from '#run/sweep/client';

const point = (budget: number, width: number): SweepPoint => ({
  ...{ budget, width, steps: 100 * width, windows: 1, tokens: 1000 },
  ...{ parameters: 1024 * width, withoutEmbedding: 26 * width ** 2, bestRate: 0.016 },
  ...{ losses: [3, 3.2, 3.4], low: 4, high: null },
});
const facts = {
  points: [point(2e10, 32), ...[4, 8, 12, 16].map((width) => point(2e9, width))],
  rates: { low: 0.002, high: 0.032 },
};

beforeEach(() => (readerRuns.value = []));

function setUp(train: SweepClient['train']) {
  const spy = vi.fn(train);
  const spending = createSpending({
    client: () => ({ train: spy }),
    facts,
    first: { widths: [4, 8, 16], seed: 4, tuning: 'tuned' },
    now: () => 0,
  });
  return { spending, train: spy };
}

/** Trains until it is told to stop. */
const untilStopped: SweepClient['train'] = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new RunError('cancelled', 'It was stopped.')));
  });

test('the smallest budget is offered', () => {
  expect(smallestBudget(facts.points).map(({ width }) => width)).toEqual([4, 8, 12, 16]);
});

test('each size is trained at its best rate and handed on for the fit', async () => {
  const { spending, train } = setUp(({ width }) => Promise.resolve(width / 4));
  await spending.start();
  expect(spending.phase.value).toBe('done');
  expect(train.mock.calls.map(([run]) => run)).toEqual(
    [4, 8, 16].map((width) => ({ width, steps: 100 * width, windows: 1, rate: 0.016, seed: 4 })),
  );
  expect(spending.runs.value.map(({ loss }) => loss)).toEqual([1, 2, 4]);
  expect(spending.runs.value[0]!.recorded).toEqual([3, 3.2, 3.4]);
  expect(readerRuns.value.map(({ parameters, budget }) => [parameters, budget])).toEqual(
    [4, 8, 16].map((width) => [1024 * width, 2e9]),
  );
});

test('one rate for all takes the place of the tuned ones, and is held against its own series', async () => {
  const { spending, train } = setUp(() => Promise.resolve(3.5));
  spending.change({ tuning: 'low' });
  await spending.start();
  expect(train.mock.calls.every(([{ rate }]) => rate === 0.002)).toBe(true);
  expect(spending.runs.value.map(({ recorded }) => recorded)).toEqual([[4], [4], [4]]);
});

test('a stop keeps what is done, and Continue takes up the rest', async () => {
  const { spending, train } = setUp(() => Promise.resolve(1));
  train.mockImplementationOnce(() => Promise.resolve(2)).mockImplementationOnce(untilStopped);
  const over = spending.start();
  await vi.waitFor(() => expect(train).toHaveBeenCalledTimes(2));
  spending.stop();
  expect(spending.phase.value).toBe('stopping');
  await over;
  expect(spending.phase.value).toBe('stopped');
  expect(spending.failure.value).toBeNull();
  expect(spending.runs.value.map(({ width }) => width)).toEqual([4]);
  await spending.start();
  expect(spending.phase.value).toBe('done');
  expect(train.mock.calls.map(([{ width }]) => width)).toEqual([4, 8, 8, 16]);
});

test('another seed after a run is a new experiment, and what was run stays', async () => {
  const { spending, train } = setUp(() => Promise.resolve(1));
  await spending.start();
  spending.change({ seed: 5 });
  expect(spending.phase.value).toBe('ready');
  await spending.start();
  expect(train).toHaveBeenCalledTimes(6);
  expect(readerRuns.value).toHaveLength(6);
});

test('nothing changes while it runs', async () => {
  const { spending, train } = setUp(untilStopped);
  const over = spending.start();
  spending.change({ seed: 9 });
  void spending.start();
  expect(spending.state.value.seed).toBe(4);
  expect(train).toHaveBeenCalledTimes(1);
  spending.stop();
  await over;
  expect(spending.phase.value).toBe('ready');
});

test('a worker that broke off is told of, and what was done stays', async () => {
  const { spending, train } = setUp(() => Promise.reject(new RunError('crashed', 'It broke off.')));
  train.mockImplementationOnce(() => Promise.resolve(2));
  await spending.start();
  expect(spending.failure.value).toMatchObject({ code: 'crashed' });
  expect(spending.phase.value).toBe('stopped');
  expect(spending.runs.value).toHaveLength(1);
});

test('a run that diverged is shown and not fitted', async () => {
  const { spending } = setUp(({ width }) => Promise.resolve(width === 8 ? null : 2));
  await spending.start();
  expect(spending.runs.value.map(({ loss }) => loss)).toEqual([2, null, 2]);
  expect(readerRuns.value).toHaveLength(2);
});
