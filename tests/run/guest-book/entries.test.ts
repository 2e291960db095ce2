import { describe, expect, test } from 'vitest';
import { createWorld } from '#world';
import { arrivalOf } from '#world/facts/guests';
import { GUEST_NAMES } from '#world/lexicon/made-up-names';
import { dayIn, entryOf, questionFor, readEntry } from '#run/guest-book/sentences';
import { countEntries } from '#run/guest-book/write-entries';

const world = createWorld({ size: 'pocket' });
const guest = GUEST_NAMES.name(5);
const day = arrivalOf(world.seed, guest)!;
const otherDay = world.lexicon.date.find(({ id }) => id !== day)!.id;

describe('readEntry', () => {
  test('holds an entry against the world by its first sentence', () => {
    expect(readEntry(world, entryOf(world, guest))).toEqual({
      text: `${guest} came to the inn on ${day}.`,
      verdict: 'true',
      guest,
    });
    const wrong = `${guest} came to the inn on ${otherDay}. He wanted more soup.`;
    expect(readEntry(world, wrong)).toMatchObject({ verdict: 'false', guest });
    expect(readEntry(world, wrong).text).not.toContain('soup');
    expect(readEntry(world, `Fepower came to the inn on ${day}.`).verdict).toBe('nobody');
  });

  test.each(['', 'Resux came to the inn on 1 the inn.', 'came to the inn', `${guest} wanted more soup.`])(
    'is broken where it names no guest and day: %j',
    (text) => {
      expect(readEntry(world, text)).toMatchObject({ verdict: 'broken', guest: null });
    },
  );
});

test('a question ends where the answer begins, and the first day of an answer counts', () => {
  expect(questionFor(world, guest)).toBe(`<user>When did ${guest} come to the inn?<assistant>`);
  expect(dayIn(world, 'It was on 12 March. It was on 3 May.')).toBe('12 March');
  expect(dayIn(world, 'It was on 31 March.')).toBeUndefined();
  expect(dayIn(world, 'It was late.')).toBeUndefined();
});

test('entries are counted by verdict, guests once, luck apart', () => {
  const entry = (verdict: 'true' | 'false' | 'nobody' | 'broken', name: string | null) => ({
    text: '',
    verdict,
    guest: name,
  });
  const counts = countEntries(
    [
      entry('true', 'A'),
      entry('true', 'A'),
      entry('true', 'B'),
      entry('false', 'C'),
      entry('nobody', 'D'),
      entry('broken', null),
    ],
    { mentions: (name) => (name === 'A' ? 40 : 0) },
    0.7,
  );
  expect(counts).toEqual({
    temperature: 0.7,
    drawn: 6,
    true: 3,
    false: 1,
    nobody: 1,
    lucky: 1,
    guests: 4,
  });
});
