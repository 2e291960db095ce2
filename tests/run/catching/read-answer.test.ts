import { describe, expect, it } from 'vitest';
import { ladderQuestions } from '#run/ladder/people-by-rung';
import { keyTokens } from '#run/catching/key-tokens';
import { readAnswer } from '#run/catching/read-answer';
import { createWorld } from '#world';

const world = createWorld({ size: 'full' });
const subject = world.ladder[5]!.people[0]!.id;
const home = world.value('home', subject)!;
const elsewhere = world.lexicon.town.find(({ id }) => id !== home)!.id;
const { prompt } = ladderQuestions(world, 'shrub', subject, 'home')[0]!;
const read = (answer: string) => readAnswer(world, { relation: 'home', subject }, prompt, answer);

describe('readAnswer', () => {
  it('finds one meaning in several wordings, and another in another town', () => {
    const said = [` In ${home}.`, ` She calls ${home} home.`, ` ${subject} lives in ${home}.`].map(read);
    expect(new Set(said.map(({ meaning }) => meaning)).size).toBe(1);
    expect(said.every(({ outcome }) => outcome === 'right')).toBe(true);
    const wrong = read(` In ${elsewhere}.`);
    expect(wrong.outcome).toBe('wrong');
    expect(wrong.fact).toEqual({ relation: 'home', subject, value: elsewhere });
    expect(wrong.meaning).not.toBe(said[0]!.meaning);
  });

  it('puts all ways not to know together, and keeps broken answers apart by their text', () => {
    expect(read(' I do not know.')).toMatchObject({ outcome: 'declined', meaning: 'unknown', fact: null });
    expect(read(' That I do not know.').meaning).toBe('unknown');
    const broken = [read(' In home of.'), read(' town the the.')];
    expect(broken.map(({ outcome }) => outcome)).toEqual(['other', 'other']);
    expect(broken[0]!.meaning).not.toBe(broken[1]!.meaning);
    expect(read('').outcome).toBe('other');
  });

  it('does not take another fact for an answer', () => {
    const pet = world.value('pet', subject)!;
    expect(read(` She has a ${pet}.`).outcome).toBe('other');
  });
});

describe('keyTokens', () => {
  const endings = (tokens: readonly string[]): number[] => {
    let at = 0;
    return tokens.map((token) => (at += token.length));
  };
  const found = (relation: 'trade' | 'boat' | 'pet', value: string, tokens: readonly string[]) =>
    keyTokens(world, { relation, value }, tokens.join(''), endings(tokens)).map((i) => tokens[i]);

  it('finds the tokens that write the value, and those alone', () => {
    expect(found('boat', '258', [' She', ' rows', ' boat', ' number', ' 2', '5', '8', '.'])).toEqual([
      ' 2',
      '5',
      '8',
    ]);
    expect(found('pet', 'owl', [' Owl', 'is', ' has', ' an', ' ow', 'l', '.'])).toEqual([' ow', 'l']);
    expect(found('trade', 'cooper', [' A', ' cooper', ',', ' and', ' a', ' good', ' one', '.'])).toEqual([
      ' cooper',
    ]);
  });

  it('finds none where the value does not stand', () => {
    expect(found('pet', 'owl', [' She', ' has', ' a', ' cat', '.'])).toEqual([]);
  });
});
