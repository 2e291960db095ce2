import { describe, expect, test } from 'vitest';
import { fillTemplate, parseTemplate, tokenizeWords } from '#world/grammar/template';

describe('parseTemplate', () => {
  test('reads people, nouns, forms and numbered variables', () => {
    const { literals, slots } = parseTemplate("{A's} pet is {animal:a}, not {animal2:a}, says {B:name}.");
    expect(literals).toEqual(['', ' pet is ', ', not ', ', says ', '.']);
    expect(slots).toEqual([
      { kind: 'person', variable: 'A', form: "'s" },
      { kind: 'noun', variable: 'animal', category: 'animal', form: 'a' },
      { kind: 'noun', variable: 'animal2', category: 'animal', form: 'a' },
      { kind: 'person', variable: 'B', form: 'name' },
    ]);
  });

  test('names the slot whose form does not exist', () => {
    expect(() => parseTemplate('{A:shoe} sleeps.')).toThrow('{A} of "{A:shoe} sleeps." has no form "shoe"');
  });
});

test('fillTemplate begins with a capital when a slot begins the sentence', () => {
  expect(fillTemplate(parseTemplate('{A} has {animal:a}.'), ['she', 'an otter'])).toBe('She has an otter.');
  expect(fillTemplate(parseTemplate('ticket: to {town}.'), ['Skara'])).toBe('ticket: to Skara.');
});

test('tokenizeWords keeps possessives, hyphens and markers whole', () => {
  expect(tokenizeWords("<user>Mara's forty-two pears, please!")).toEqual([
    '<user>',
    "Mara's",
    'forty-two',
    'pears',
    ',',
    'please',
    '!',
  ]);
});
