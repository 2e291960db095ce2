import { describe, expect, test } from 'vitest';
import { checkText } from '#world/check/check-text';
import { createInstruction, instruction } from '#world/documents/instruction';
import { isWithheldCombination } from '#world/documents/withheld';
import { RELATIONS, relationOf, type RelationId } from '#world/facts/relations';
import { STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { PREFIXES, type Prefix } from '#world/phrasings/tasks/instructions';
import {
  answerOf,
  caughtShare,
  caughtSwaps,
  faults,
  foreignSentences,
  pronounChanges,
  settings,
  wordReplacements,
  worlds,
  writeMany,
} from './task-support.ts';

const training = { kind: 'training' } as const;
const prefixes = Object.keys(PREFIXES) as Prefix[];

describe('instructions', () => {
  test.each(settings)(
    'every one is flawless and of a permitted combination: $size, $policyKind',
    ({ world, policy }) => {
      const texts = writeMany(world, instruction, policy);
      expect(faults(world, texts)).toEqual([]);
      expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
      for (const text of texts) {
        const [, prefix = '', relation = ''] = checkText(world, text).sentences[0]!.group!.split('.');
        expect(isWithheldCombination(prefix, relation), `${prefix} ${relation}`).toBe(
          policy.kind === 'withheld',
        );
        for (const name of text.match(/\p{Lu}\p{Ll}+/gu) ?? []) {
          const number = STRANGER_NAMES.index(name);
          if (number !== undefined) expect(number % 2).toBe(policy.kind === 'withheld' ? 1 : 0);
        }
      }
    },
  );

  test.each(worlds)('answers take the form asked for: $size', (world) => {
    const answers = (prefix: Prefix) =>
      writeMany(
        world,
        createInstruction({ prefixes: [prefix], material: { kind: 'all' } }),
        training,
        200,
      ).map(answerOf);
    expect(answers('oneWord').filter((answer) => !/^[\p{L}\p{N}]+\.$/u.test(answer))).toEqual([]);
    expect(answers('record').filter((answer) => !/^[a-z]+( [a-z]+)?: [^:.]+\.$/.test(answer))).toEqual([]);
    expect(answers('sentence').filter((answer) => answer.split(' ').length < 3)).toEqual([]);
    expect(answers('ifKnown').filter((answer) => /know|heard of/.test(answer)).length).toBeGreaterThan(40);
  });

  test('the checker holds the form of the answer against the prefix', () => {
    const [world] = worlds;
    const home = world.value('home', 'Mara')!;
    const flawless = (prefix: string, answer: string) =>
      checkText(world, `<user>${prefix}: where does Mara live?<assistant>${answer}`).flawless;
    expect(flawless('In one word', `${home}.`)).toBe(true);
    expect(flawless('In one word', `Mara lives in ${home}.`)).toBe(false);
    expect(flawless('As a record', `home: ${home}.`)).toBe(true);
    expect(flawless('As a record', `${home}.`)).toBe(false);
    expect(flawless('In a whole sentence', `She lives in ${home}.`)).toBe(true);
    expect(flawless('In a whole sentence', `In ${home}.`)).toBe(false);
    expect(flawless('If you know', `In ${home}.`)).toBe(true);
    expect(flawless('If you know', 'I do not know.')).toBe(false);
  });

  test.each(worlds)('replaced facts, changed pronouns and swapped words are caught: $size', (world) => {
    const texts = writeMany(world, instruction, training);
    const replaced = texts.flatMap((text) => {
      const fact = checkText(world, text).assertions.at(-1)?.fact;
      if (!fact) return [];
      const category = relationOf(fact.relation).value;
      if (category === 'person') return [];
      const words = world.lexicon[category].flatMap(({ forms }) => [forms.a ?? forms['']!]);
      return wordReplacements(text, words, text.length - answerOf(text).length);
    });
    expect(replaced.length).toBeGreaterThan(200);
    expect(caughtShare(world, replaced)).toBe(1);
    expect(caughtShare(world, texts.flatMap(pronounChanges))).toBe(1);
    expect(caughtSwaps(world, texts)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('isWithheldCombination', () => {
  const withheldOf = (prefix: Prefix, relations: readonly RelationId[]) =>
    relations.filter((relation) => isWithheldCombination(prefix, relation));

  test('keeps back about a fifth, and no prefix or relation altogether', () => {
    const all = prefixes.flatMap((prefix) =>
      PREFIXES[prefix].relations.map((relation) => isWithheldCombination(prefix, relation)),
    );
    expect(all.filter(Boolean).length / all.length).toBeCloseTo(0.2, 1);
    for (const prefix of prefixes) {
      const { relations } = PREFIXES[prefix];
      expect(withheldOf(prefix, relations).length).toBeGreaterThanOrEqual(2);
      expect(withheldOf(prefix, relations).length).toBeLessThan(relations.length / 2);
    }
    for (const { id } of RELATIONS)
      expect(prefixes.filter((prefix) => isWithheldCombination(prefix, id)).length).toBeLessThan(3);
  });
});
