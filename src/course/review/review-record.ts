/**
 * How a missed question stands in the schedule. Days are whole days since 1970 in the reader's own calendar: a question is
 * due on a day, whatever the hour. What is between is FSRS's: stability in days, difficulty in [1, 10].
 */
export interface ReviewRecord {
  readonly due: number;
  readonly last: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** Times it was right in a row, when it was due. */
  readonly inRow: number;
}

/** After so many times right in a row, each after a longer gap, a question leaves the schedule. */
export const rightsToLeave = 3;

const DAY_MS = 86_400_000;

/** The reader's calendar day of a moment. */
export function dayOf(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS);
}

/** Noon of that day by UTC, so that days lie whole days apart whatever the clocks do. */
export const dateOf = (day: number): Date => new Date(day * DAY_MS + DAY_MS / 2);

/**
 * A question that has just been missed: back tomorrow. The numbers are those FSRS-6 gives a new card rated `Again` with its
 * default weights; they stand here so that a lesson need not load the scheduler. A test holds them against it.
 */
export const justMissed = (today: number): ReviewRecord => ({
  due: today + 1,
  last: today,
  stability: 0.212,
  difficulty: 6.4133,
  reps: 1,
  lapses: 0,
  inRow: 0,
});

export const isDue = ({ due }: ReviewRecord, today: number): boolean => due <= today;

/**
 * What was remembered of a schedule. A damaged one is taken as missed today, rather than lost; undefined where there is none.
 */
export function readReview(
  stored: Readonly<Record<string, string | number>> | undefined,
  today: number,
): ReviewRecord | undefined {
  if (stored === undefined) return undefined;
  const { due, last, stability, difficulty, reps, lapses, inRow } = stored;
  const isSound =
    isDay(due) &&
    isDay(last) &&
    last <= due &&
    // A clock that was set wrong must not put a question off for good.
    due - today < 40_000 &&
    isNumber(stability, 0.001, 36_500) &&
    isNumber(difficulty, 1, 10) &&
    isNumber(reps, 0, 1e6) &&
    isNumber(lapses, 0, 1e6) &&
    isNumber(inRow, 0, rightsToLeave);
  return isSound ? { due, last, stability, difficulty, reps, lapses, inRow } : justMissed(today - 1);
}

const isDay = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

const isNumber = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;
