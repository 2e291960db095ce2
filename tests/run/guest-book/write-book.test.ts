import { describe, expect, test } from 'vitest';
import { checkText, createWorld } from '#world';
import { goodTuringUnseenMass } from '#lab/integrity/good-turing';
import { BOOK_ENTRIES, OFTEN } from '#run/guest-book/spec';
import { writeBook } from '#run/guest-book/write-book';

const world = createWorld({ size: 'pocket' });

describe('writeBook', () => {
  test.each([0, 0.42, 0.9])('has the share of guests seen once that was asked for: %d', (onceShare) => {
    const book = writeBook(world, { onceShare, seed: 3 });
    const counted = new Map<string, number>();
    for (const text of book.texts) {
      const [assertion] = checkText(world, text).assertions;
      expect(assertion?.verdict, text).toBe('true');
      counted.set(assertion!.fact.subject, (counted.get(assertion!.fact.subject) ?? 0) + 1);
    }
    expect(book.texts).toHaveLength(BOOK_ENTRIES);
    expect(goodTuringUnseenMass([...counted.values()])).toBeCloseTo(onceShare, 12);
    expect(new Set(counted.values())).toEqual(onceShare === 0 ? new Set([OFTEN]) : new Set([1, OFTEN]));
    for (const [guest, count] of counted) expect(book.mentions(guest)).toBe(count);
    expect(book.once.length + book.often.length).toBe(counted.size);
    expect(book.never.some((guest) => counted.has(guest))).toBe(false);
    expect(book.mentions(book.never[0]!)).toBe(0);
  });

  test('is the same for the same seed, and holds other guests for another', () => {
    const spec = { onceShare: 0.5, seed: 1 };
    expect(writeBook(world, spec).texts).toEqual(writeBook(world, spec).texts);
    const other = new Set(writeBook(world, { ...spec, seed: 2 }).often);
    expect(writeBook(world, spec).often.filter((guest) => other.has(guest)).length).toBeLessThan(5);
  });

  test.each([-0.1, 0.95, 0.01, NaN])('refuses a share of %d', (onceShare) => {
    expect(() => writeBook(world, { onceShare, seed: 1 })).toThrow(/in steps of 2/);
  });
});
