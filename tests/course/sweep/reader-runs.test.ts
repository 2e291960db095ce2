import { beforeEach, expect, test } from 'vitest';
import { addReaderRun, readerRuns } from '#course/sweep/reader-runs';

beforeEach(() => (readerRuns.value = []));

const run = { budget: 2e9, width: 8, parameters: 9896, tokens: 33_664, rate: 0.016, seed: 4, loss: 2.9 };

test('the same run again takes the place of the earlier one', () => {
  addReaderRun(run);
  addReaderRun({ ...run, width: 12 });
  addReaderRun({ ...run, loss: 2.8 });
  expect(readerRuns.value.map(({ width, loss }) => [width, loss])).toEqual([
    [12, 2.9],
    [8, 2.8],
  ]);
});

test('another seed or rate is another run', () => {
  addReaderRun(run);
  addReaderRun({ ...run, seed: 5 });
  addReaderRun({ ...run, rate: 0.032 });
  expect(readerRuns.value).toHaveLength(3);
});
