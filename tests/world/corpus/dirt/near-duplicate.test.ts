import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { checkText } from '#world/check/check-text';
import type { Edit } from '#world/corpus/dirt/label';
import { NEAR, nearDuplicate } from '#world/corpus/dirt/near-duplicate';
import { pageText, shortText, worlds } from './sample-documents.ts';

/** Counted anew, word by word, so as not to trust the figure in the label. */
function jaccard(a: string, b: string): number {
  const grams = (text: string): Set<string> => {
    const words = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ');
    return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
  };
  const left = grams(a);
  const right = grams(b);
  const shared = [...left].filter((gram) => right.has(gram)).length;
  return shared / (left.size + right.size - shared);
}

describe.each(worlds)('near-duplicates in the %s world', { timeout: 30_000 }, (_, world) => {
  it('of pages are in the range stated, and their Jaccard is the one recorded', () => {
    const seen = new Set<Edit['kind']>();
    for (let seed = 0; seed < 100; seed++) {
      const original = pageText(world, seed);
      const { text, label, mentions } = nearDuplicate(world, original, seed, createRng(seed));
      if (label.quality !== 'near-duplicate') throw new Error('wrong label');
      expect(text).not.toBe(original);
      expect(label.of).toBe(seed);
      expect(label.jaccard).toBeCloseTo(jaccard(original, text), 12);
      expect(label.jaccard).toBeGreaterThanOrEqual(NEAR.least);
      expect(label.jaccard).toBeLessThanOrEqual(NEAR.greatest);
      for (const { kind, before, after } of label.edits) {
        seen.add(kind);
        expect(before === after).toBe(kind === 'sentence-moved');
      }
      expect(mentions).toEqual(checkText(world, text).assertions.map(({ fact }) => fact));
    }
    expect(seen.size).toBe(6);
  });

  it('keep to a range that is asked for', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { label } = nearDuplicate(world, pageText(world, seed), 0, createRng(seed), {
        least: 0.8,
        greatest: 0.9,
      });
      if (label.quality !== 'near-duplicate') throw new Error('wrong label');
      expect(label.jaccard).toBeGreaterThanOrEqual(0.8);
      expect(label.jaccard).toBeLessThanOrEqual(0.9);
    }
  });

  it('of short documents differ from the original and still resemble it', () => {
    for (let seed = 0; seed < 100; seed++) {
      const original = shortText(world, seed);
      const { text, label } = nearDuplicate(world, original, 0, createRng(seed));
      if (label.quality !== 'near-duplicate') throw new Error('wrong label');
      expect(text).not.toBe(original);
      expect(label.edits.length).toBeGreaterThan(0);
      expect(label.jaccard).toBeGreaterThan(0.2);
      expect((text.match(/<user>|<assistant>/g) ?? []).length).toBe(
        (original.match(/<user>|<assistant>/g) ?? []).length,
      );
    }
  });

  it('are the same from the same seed', () => {
    const original = pageText(world, 1);
    expect(nearDuplicate(world, original, 0, createRng(4))).toEqual(
      nearDuplicate(world, original, 0, createRng(4)),
    );
  });
});

it('refuses a range that does not rise', () => {
  const [, world] = worlds[0]!;
  expect(() => nearDuplicate(world, 'A text.', 0, createRng(1), { least: 0.9, greatest: 0.5 })).toThrow(
    RangeError,
  );
});
