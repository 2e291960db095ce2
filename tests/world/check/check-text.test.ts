import { describe, expect, test } from 'vitest';
import { createWorld } from '#world/facts/world';
import { checkText } from '#world/check/check-text';

const pocket = createWorld({ size: 'pocket' });
const full = createWorld({ size: 'full' });
const read = (text: string, world = pocket) => checkText(world, text);

describe('checkText: grammar', () => {
  test('accepts a sentence of the world and tells its fact', () => {
    const { sentences, assertions } = read('Mara lives in Lindal.');
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatchObject({ wellFormed: true, coherent: true, group: 'home.statement' });
    expect(assertions).toEqual([
      { fact: { relation: 'home', subject: 'Mara', value: 'Lindal' }, verdict: 'true', source: 'world' },
    ]);
  });

  test.each([
    ['two categories swapped', 'Lindal lives in Mara.'],
    ['a word too many', 'Mara lives in in Lindal.'],
    ['a word missing', 'Mara in Lindal.'],
    ['a small letter at the start', 'mara lives in Lindal.'],
    ['a capital in the middle', 'Mara Lives in Lindal.'],
    ['a space before the full stop', 'Mara lives in Lindal .'],
    ['two spaces', 'Mara  lives in Lindal.'],
    ['a question mark on a statement', 'Mara lives in Lindal?'],
    ['a wrong possessive', 'Mara house is in Lindal.'],
    ['a town of another world', 'Mara lives in Paris.'],
    ['another script', 'Мара живёт в Линдале.'],
    ['emoji', '🌱🌱🌱.'],
  ])('refuses %s', (_, text) => {
    expect(read(text).wellFormedShare).toBe(0);
  });

  test.each([
    ['Mara live in Lindal.', '"live" does not fit there'],
    ['Mara lives in Paris.', '"Paris" does not fit there'],
    ['Mara lives in Lindal .', 'its spelling, spaces or ending are not'],
  ])('says where "%s" goes wrong', (text, where) => {
    expect(read(text).sentences[0]?.problem).toBe(`not a sentence of the world's grammar: ${where}`);
  });

  test('says nothing about no text, and stays calm with a very long one', () => {
    expect(read('')).toMatchObject({ sentences: [], wellFormedShare: 0, flawless: false });
    expect(read('Mara '.repeat(20_000)).sentences).toEqual([]);
    expect(read(`${'Mara '.repeat(5_000)}.`).wellFormedShare).toBe(0);
  });

  test('leaves out a last sentence that was cut off', () => {
    expect(read('Mara lives in Lindal. She has a').sentences).toHaveLength(1);
  });
});

describe('checkText: who is meant', () => {
  test('lets a pronoun stand for the person of the sentence before, of their gender only', () => {
    expect(read('Mara lives in Lindal. She has a small house in Lindal.').flawless).toBe(true);
    const { sentences } = read('Mara lives in Lindal. He has a small house in Lindal.');
    expect(sentences[1]).toMatchObject({ wellFormed: false, problem: 'the pronoun does not fit Mara' });
  });

  test('refuses a pronoun with nobody before it', () => {
    expect(read('She lives in Lindal.').sentences[0]?.problem).toBe('a pronoun has nobody to stand for');
  });

  test('does not let a pronoun reach across turns, save from an answer to the person asked about', () => {
    const answer = (pronoun: string) => `<user>Where does Mara live?<assistant>${pronoun} lives in Lindal.`;
    expect(read(answer('She')).flawless).toBe(true);
    expect(read(answer('He')).flawless).toBe(false);
    expect(read('Mara lives in Lindal.<user>She lives in Lindal.').flawless).toBe(false);
  });

  test('lets a sentence it cannot read still introduce whom it names', () => {
    const { sentences } = read('Mara blue the house soup. She lives in Lindal.');
    expect(sentences.map(({ wellFormed }) => wellFormed)).toEqual([false, true]);
    const person = full.people.find(({ firstName }) => firstName === 'Mara')!;
    const home = full.value('home', person.id)!;
    expect(read(`Soup ${person.id} house. Mara lives in ${home}.`, full).sentences[1]?.wellFormed).toBe(true);
  });

  test('in the full world asks for a surname until the person is introduced', () => {
    const person = full.people.find(({ firstName }) => firstName === 'Mara')!;
    const home = full.value('home', person.id)!;
    expect(read(`${person.id} lives in ${home}. Mara has a small house in ${home}.`, full).flawless).toBe(
      true,
    );
    expect(read(`Mara lives in ${home}.`, full).sentences[0]?.problem).toBe(
      'more than one person is called Mara',
    );
  });
});

describe('checkText: truth', () => {
  test('tells true from false from nobody', () => {
    const verdicts = read('Mara lives in Lindal. Mara lives in Skara. Zork lives in Lindal.').assertions;
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['true', 'false', 'nobody']);
  });

  test('knows full names nobody bears', () => {
    const taken = new Set(full.people.map(({ id }) => id));
    const free = ['Holm', 'Berg', 'Dahl', 'Lund', 'Vik']
      .map((surname) => `Mara ${surname}`)
      .find((id) => !taken.has(id))!;
    expect(read(`${free} lives in Skara.`, full).assertions[0]?.verdict).toBe('nobody');
  });

  test('believes a note where it stands, and holds the answer against it', () => {
    const note = (answer: string) =>
      `Note: Mara lives in Skara.<user>Where does Mara live?<assistant>${answer}`;
    expect(read(note('It is Skara.')).assertions.at(-1)).toMatchObject({ verdict: 'true', source: 'note' });
    expect(read(note('It is Lindal.')).assertions.at(-1)).toMatchObject({ verdict: 'false', source: 'note' });
  });

  test('takes a bare value as the answer to the question that waits, and as nothing without one', () => {
    expect(read('<user>Where does Mara live?<assistant>Lindal.').flawless).toBe(true);
    expect(read('<user>Where does Mara live?<assistant>Skara.').assertions[0]?.verdict).toBe('false');
    expect(read('Lindal.').coherentShare).toBe(0);
  });
});
