import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#lab/edit-distance';

test('worked examples: Levenshtein’s, and swaps of neighbours as one edit', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('saturday', 'sunday')).toBe(3);
  expect(editDistance('lives', 'lvies')).toBe(1);
  // The restricted form edits no place twice: unrestricted Damerau-Levenshtein has 2.
  expect(editDistance('ca', 'abc')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('日本', '日木')).toBe(1);
  expect(editDistance('a😀b', 'ab')).toBe(1);
});

test('it is symmetric, nothing only for equal texts, and at most the greater length', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
  );
});
