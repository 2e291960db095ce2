import { describe, expect, test } from 'vitest';
import { checkText } from '#world/check/check-text';
import { guestBook } from '#world/documents/guest-book';
import { guestFact } from '#world/facts/guests';
import { createWorld } from '#world/facts/world';
import { GUEST_NAMES, STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { arrival } from '#world/phrasings/tasks/guest-book';
import {
  caughtShare,
  caughtSwaps,
  faults,
  foreignSentences,
  policies,
  pronounChanges,
  wordReplacements,
  worlds,
  write,
} from './task-support.ts';

const training = { kind: 'training' } as const;
const numbers = Array.from({ length: 500 }, (_, i) => (i * 16) % GUEST_NAMES.size);

describe('guestFact', () => {
  test('gives each guest a date, spread evenly over 336, the same in both sizes of a world', () => {
    const [pocket, full] = worlds;
    const dates = Array.from({ length: GUEST_NAMES.size }, (_, i) => guestFact(full, i).value);
    const counts = new Map<string, number>();
    for (const date of dates) counts.set(date, (counts.get(date) ?? 0) + 1);
    expect(counts.size).toBe(336);
    // Chi-square with 335 degrees of freedom: mean 335, standard deviation 26; six of them either way.
    const expected = GUEST_NAMES.size / 336;
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(chiSquare).toBeGreaterThan(335 - 156);
    expect(chiSquare).toBeLessThan(335 + 156);
    expect(numbers.map((i) => guestFact(pocket, i))).toEqual(numbers.map((i) => guestFact(full, i)));
    const other = createWorld({ size: 'pocket', seed: 2 });
    expect(
      numbers.filter((i) => guestFact(other, i).value === guestFact(pocket, i).value).length,
    ).toBeLessThan(10);
  });

  test('is the fact the world answers with, and nobody else has one', () => {
    const [world] = worlds;
    const { subject, value } = guestFact(world, 7);
    expect(world.value('arrival', subject)).toBe(value);
    expect(world.domainSize('arrival')).toBe(336);
    expect(world.value('arrival', 'Mara')).toBeUndefined();
    expect(world.facts.some((fact) => fact.relation === 'arrival')).toBe(false);
    expect(() => guestFact(world, GUEST_NAMES.size)).toThrow(/numbered from 0 to 7999/);
  });
});

describe('the guest book', () => {
  test('has eight phrasings and two withheld ones', () => {
    expect(arrival.statements.rules.filter((rule) => !rule.withheld).length).toBeGreaterThanOrEqual(8);
    expect(arrival.statements.rules.filter((rule) => rule.withheld)).toHaveLength(2);
  });

  test.each(worlds)('every entry is flawless and states its one fact once: $size', (world) => {
    for (const policy of policies) {
      const texts = numbers.map((guest, seed) => write(world, guestBook(guest), seed, policy));
      expect(faults(world, texts)).toEqual([]);
      expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
      texts.forEach((text, i) => {
        expect(checkText(world, text).assertions.map(({ fact }) => fact)).toEqual([
          guestFact(world, numbers[i]!),
        ]);
      });
    }
  });

  test.each(worlds)(
    'a replaced date or guest, a changed pronoun and swapped words are caught: $size',
    (world) => {
      const texts = numbers.map((guest, seed) => write(world, guestBook(guest), seed, training));
      const dates = world.lexicon.date.map(({ id }) => id);
      const replaced = texts.flatMap((text) => wordReplacements(text, dates));
      expect(replaced).toHaveLength(texts.length);
      expect(caughtShare(world, replaced)).toBe(1);
      expect(caughtShare(world, texts.flatMap(pronounChanges))).toBe(1);
      expect(caughtSwaps(world, texts)).toBeGreaterThanOrEqual(0.95);
      const [first] = texts;
      const asStranger = first!.replaceAll(GUEST_NAMES.name(numbers[0]!), STRANGER_NAMES.name(0));
      expect(checkText(world, asStranger).assertions[0]?.verdict).toBe('nobody');
    },
  );
});
