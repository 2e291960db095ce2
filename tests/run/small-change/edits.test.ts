import { expect, test } from 'vitest';
import { createRng } from '#lab';
import { editDistance } from '#lab/edit-distance';
import { changesOf, CHANGE_KINDS } from '#run/small-change/kinds';
import { meaningOf } from '#run/small-change/meaning';
import { EDIT_CHARACTERS, singleEdits } from '#run/small-change/single-edits';
import { statedValue } from '#run/small-change/stated-value';
import { createWorld } from '#world';

const world = createWorld({ size: 'pocket' });

test('single edits are all different, all at distance 1, and none is missing', () => {
  const edits = singleEdits('ab a');
  const texts = edits.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(editDistance('ab a', text)).toBe(1);
  // By brute force over all texts of 3 to 5 characters from a small alphabet.
  const alphabet = ['a', 'b', ' ', '.'];
  const all = (length: number): string[] =>
    length === 0 ? [''] : all(length - 1).flatMap((head) => alphabet.map((last) => head + last));
  const near = [3, 4, 5].flatMap(all).filter((text) => editDistance('ab a', text) === 1);
  const found = texts.filter((text) => Array.from(text).every((character) => alphabet.includes(character)));
  expect(found.sort()).toEqual(near.sort());
});

test('texts of other scripts, and none, have edits as well', () => {
  expect(singleEdits('')).toHaveLength(EDIT_CHARACTERS.length);
  expect(singleEdits('😀').some(({ text }) => text === '')).toBe(true);
  expect(singleEdits('é').some(({ text }) => text === 'É')).toBe(true);
});

test('a letter may leave a name, spoil it, or make another person’s', () => {
  expect(meaningOf(world, 'Mara lives in', 'Mara loves in')).toBe('kept');
  expect(meaningOf(world, 'Mara lives in', 'mAra lives in')).toBe('kept');
  expect(meaningOf(world, 'Mara lives in', 'Mara  lives in')).toBe('kept');
  expect(meaningOf(world, 'Mara lives in', 'Marra lives in')).toBe('lost');
  expect(meaningOf(world, 'Mara lives in', 'Ma ra lives in')).toBe('lost');
  expect(meaningOf(world, 'Mara lives in', 'Maja lives in')).toBe('other');
  expect(meaningOf(null, 'Mara lives in', 'Maja lives in')).toBe('kept');
});

test('kinds that keep the question keep its subject; another name has another answer', () => {
  const people = world.people.map(({ id }) => id);
  for (const [index, subject] of people.entries()) {
    const changes = changesOf(world, people, subject, createRng(index));
    for (const kind of CHANGE_KINDS) {
      const { before, after } = changes[kind];
      expect(after).not.toBe(before);
      expect(changes[kind].subject === subject).toBe(kind !== 'another name');
    }
    for (const kind of ['swapped', 'dropped', 'doubled', 'two spaces', 'space at the end'] as const) {
      expect(editDistance(changes[kind].before, changes[kind].after)).toBe(1);
      expect(meaningOf(world, changes[kind].before, changes[kind].after)).toBe('kept');
    }
    const { before, after } = changes['misspelt name'];
    expect(meaningOf(world, before, after)).toBe('lost');
    const other = changes['another name'].subject;
    expect(world.value('home', other)).not.toBe(world.value('home', subject));
    expect(changes.order.before.split('. ').toSorted()).toEqual(changes.order.after.split('. ').toSorted());
    expect(changes['sentence before'].after).not.toContain(world.value('home', subject));
  }
});

test('the same seed draws the same changes', () => {
  const people = world.people.map(({ id }) => id);
  const draw = (seed: number) => changesOf(world, people, 'Mara', createRng(seed));
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});

test('an answer to a misspelt prompt counts by what was asked', () => {
  const home = world.value('home', 'Mara')!;
  const stated = (answer: string) => statedValue(world, 'Mara lives in', answer, 'home', 'Mara');
  expect(stated(` ${home}.`)).toEqual({ value: home, isTrue: true });
  expect(stated(`${home}.`)).toEqual({ value: home, isTrue: true });
  const elsewhere = world.lexicon.town.find(({ id }) => id !== home)!.id;
  expect(stated(` ${elsewhere}.`)).toEqual({ value: elsewhere, isTrue: false });
  expect(stated(' the rain.')).toBeNull();
  expect(stated('')).toBeNull();
});
