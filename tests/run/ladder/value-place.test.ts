import { valuePlace } from '#run/ladder/value-place';
import { createWorld, type Fact } from '#world';
import { describe, expect, it } from 'vitest';

const world = createWorld({ size: 'full' });
const found = (fact: Fact, text: string): string | null => {
  const place = valuePlace(world, fact, text);
  return place === null ? null : text.slice(place.start, place.end);
};
const about = (relation: Fact['relation'], value: string): Fact => ({
  relation,
  subject: 'Mara Dahl',
  value,
});

describe('valuePlace', () => {
  it('finds the value with its article, wherever it stands', () => {
    expect(found(about('pet', 'goat'), 'The pet is a goat.')).toBe('a goat');
    expect(found(about('pet', 'goat'), 'She never goes far without her goat.')).toBe('goat');
    expect(found(about('pet', 'goat'), 'A goat, of course.')).toBe('A goat');
    expect(found(about('home', 'Torvik'), 'Torvik is the town where Mara lives.')).toBe('Torvik');
  });

  it('takes whole words alone', () => {
    expect(found(about('boat', '38'), 'It has the number 384.')).toBeNull();
    expect(found(about('boat', '384'), 'It has the number 384.')).toBe('384');
    expect(found(about('birthDate', '1 May'), 'She was born on 11 May.')).toBeNull();
    expect(found(about('birthDate', '11 May'), 'She was born on 11 May.')).toBe('11 May');
  });

  it('finds no people, who may be pronouns', () => {
    expect(found(about('friend', 'Mara Vik'), 'Her friend is Mara Vik.')).toBeNull();
  });
});
