import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { dateOf, justMissed, rightsToLeave, type ReviewRecord } from '#course/review/review-record';
import { afterReview, nextRecord, type Recall } from '#course/review/schedule';

const today = 20_000;

test('a missed question stands as FSRS puts a new card rated Again', () => {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
  const { card } = scheduler.next(createEmptyCard(dateOf(today)), dateOf(today), Rating.Again);
  const { due, last, stability, difficulty, reps, lapses } = justMissed(today);
  expect({ stability, difficulty, reps, lapses }).toEqual({
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
  });
  expect(due - last).toBe(card.scheduled_days);
});

test('right each time, it comes back after 1, 3 and 8 days and leaves', () => {
  const gaps: number[] = [];
  let record: ReviewRecord | null = justMissed(today);
  while (record !== null) {
    gaps.push(record.due - record.last);
    record = afterReview(record, 'right', record.due);
  }
  expect(gaps).toEqual([1, 3, 8]);
  expect(gaps).toHaveLength(rightsToLeave);
});

test('wrong again, it comes back the next day, and the row begins anew', () => {
  const once = afterReview(justMissed(today), 'right', today + 1)!;
  expect(once.inRow).toBe(1);
  const lapsed = afterReview(once, 'wrong', once.due)!;
  expect(lapsed).toMatchObject({ inRow: 0, lapses: 1, last: once.due, due: once.due + 1 });
  const partly = afterReview(once, 'partly', once.due)!;
  expect(partly.inRow).toBe(0);
  expect(partly.lapses).toBe(0);
  expect(partly.due).toBeGreaterThan(lapsed.due);
});

test("gives the gaps and stabilities of ts-fsrs' own long-term example", () => {
  // packages/fsrs/__tests__/impl/long-term_scheduler.test.ts, 'test1': these weights, rated Good when first met.
  const weights = [
    0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904,
    0.3025, 2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
  ];
  let record: ReviewRecord = {
    ...justMissed(today),
    due: today + 3,
    stability: 3.0412,
    difficulty: 4.49094334,
  };
  const recalls: Recall[] = [...Array<Recall>(5).fill('right'), 'wrong', 'wrong', 'right', 'right'];
  const stabilities = recalls.map((recall) => {
    record = nextRecord(record, recall, record.due, weights);
    return [record.due - record.last, record.stability];
  });
  expect(stabilities).toEqual([
    [13, 13.09130698],
    [48, 48.15848988],
    [155, 154.93732625],
    [445, 445.05562739],
    [1158, 1158.07779739],
    [17, 16.63063166],
    [3, 3.01732209],
    [11, 11.42247264],
    [37, 37.37521902],
  ]);
});

test('a record carries all that FSRS needs, whatever the history', () => {
  const step = fc.record({ recall: fc.constantFrom<Recall>('right', 'partly', 'wrong'), late: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });
      const ratings = { right: Rating.Good, partly: Rating.Hard, wrong: Rating.Again } as const;
      let { card } = scheduler.next(createEmptyCard(dateOf(today)), dateOf(today), Rating.Again);
      let record = justMissed(today);
      for (const { recall, late } of steps) {
        const day = record.due + late;
        card = scheduler.next(card, dateOf(day), ratings[recall]).card;
        record = nextRecord(record, recall, day);
        expect(record).toMatchObject({
          stability: card.stability,
          difficulty: card.difficulty,
          lapses: card.lapses,
          reps: card.reps,
        });
        expect(dateOf(record.due)).toEqual(card.due);
      }
    }),
  );
});
