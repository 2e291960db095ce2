import { describe, expect, test } from 'vitest';
import { bookOutcomes } from '../../../components/guest-book/outcomes.ts';
import {
  countsAt,
  falseShareOf,
  pooledAsked,
  pooledCounts,
  slopeOf,
  summarise,
  wellFormedShareOf,
} from '../../../components/guest-book/summary.ts';
import { binsTable, booksTable } from '../../../components/guest-book/tables.ts';
import { booksFinding, boundWords, ownFinding } from '../../../components/guest-book/words.ts';
import { bookRun } from './books.ts';

// Two seeds, with lines of slope 1 and 0.8 and intercept 0.1.
const runs = [bookRun(0.5, 1, 40, 60), bookRun(0, 1, 90, 10), bookRun(0, 2, 90, 10), bookRun(0.5, 2, 50, 50)];

describe('summaries', () => {
  test('count what is false among what is well formed', () => {
    const counts = { ...countsAt(runs[0]!, 1), nobody: 20 };
    expect(falseShareOf(counts)).toBeCloseTo(80 / 120, 12);
    expect(wellFormedShareOf(counts)).toBeCloseTo(120 / 110, 12);
    expect(() => countsAt(runs[0]!, 0.3)).toThrow(RangeError);
  });

  test('put the seeds of a share together, the smallest share first', () => {
    const [none, half] = summarise(runs, 1);
    expect(none).toMatchObject({ share: 0, lookup: 0, guests: 30 });
    expect(none!.falseShare).toEqual({ mean: 0.1, low: 0.1, high: 0.1 });
    expect(half!.falseShare.mean).toBeCloseTo(0.55, 12);
    // Student's interval of two values: 12.706 times half their distance.
    expect(half!.falseShare.high).toBeCloseTo(0.55 + 12.706 * 0.05, 3);
  });

  test('have a slope a seed', () => {
    const { slope, intercept, seeds } = slopeOf(runs, 1);
    expect(slope.mean).toBeCloseTo(0.9, 12);
    expect(intercept).toBeCloseTo(0.1, 12);
    expect(seeds).toBe(2);
  });

  test('pool what was asked and written', () => {
    expect(pooledAsked(runs.slice(0, 2), 'often')).toEqual({ asked: 50, answered: 50, right: 48 });
    expect(pooledCounts(runs.slice(0, 2), 1)).toMatchObject({ true: 130, false: 70, guests: 30 });
  });
});

describe('words', () => {
  test('say the slope and the reader’s own point', () => {
    expect(booksFinding(summarise(runs, 1), slopeOf(runs, 1), 1)).toBe(
      'At temperature 1 the model writes 10 % false entries when 0 % of its book are about guests seen once, and 55 % when 50 % are: 0.90 points more for each point (95 % interval -0.37 to 2.17, 2 seeds).',
    );
    expect(ownFinding(bookRun(0.62, 6, 30, 70), 1)).toBe(
      'Your book with 62 %: 70 % of 100 well-formed entries are false.',
    );
  });

  test('add up rate and miscalibration', () => {
    expect(boundWords(0.6, 0.55, 0.25)).toBe(
      'False entries and miscalibration add up to 0.55 + 0.25 = 0.80, not less than the monofact share of 0.60.',
    );
    expect(boundWords(0.6, 0.2, 0.1)).toContain('= 0.30, less than');
  });

  test('answer predictions only when the reader has run, and the rate only at 50 %', () => {
    expect(bookOutcomes([], runs)).toBeNull();
    expect(bookOutcomes([bookRun(0.62, 6, 30, 70)], runs)).toEqual({ slope: 0.9 });
    expect(bookOutcomes([bookRun(0.5, 6, 48, 52)], runs)).toEqual({ rateAtFifty: 52, slope: 0.9 });
  });
});

test('tables have a cell for every column', () => {
  for (const { columns, rows } of [
    booksTable(summarise(runs, 1), [bookRun(0.62, 6, 30, 70)], 1),
    binsTable(runs, 'all'),
  ]) {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
  expect(binsTable(runs, 'all').rows[0]).toEqual(['10⁻² to 10⁻¹', '40 %', '60 %']);
});
