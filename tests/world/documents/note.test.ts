import { describe, expect, test } from 'vitest';
import { checkText } from '#world/check/check-text';
import { NOTE_RELATIONS, createNote, note, shortNote } from '#world/documents/note';
import { relationOf } from '#world/facts/relations';
import { STRANGER_NAMES } from '#world/lexicon/made-up-names';
import type { NounCategory } from '#world/lexicon/lexicon';
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
  write,
  writeMany,
} from './task-support.ts';

const training = { kind: 'training' } as const;
const strangerNumbers = (text: string): number[] =>
  (text.match(/\p{Lu}\p{Ll}+/gu) ?? []).flatMap((name) => STRANGER_NAMES.index(name) ?? []);

describe('notes', () => {
  test.each(settings)(
    'every one is flawless, about permitted strangers: $size, $policyKind',
    ({ world, policy }) => {
      const texts = writeMany(world, note, policy);
      expect(faults(world, texts)).toEqual([]);
      expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
      const parity = policy.kind === 'withheld' ? 1 : 0;
      for (const text of texts) {
        const numbers = strangerNumbers(text);
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.every((number) => number % 2 === parity)).toBe(true);
        expect(text).toMatch(/^Note: [^<]+(<user>[^<]+\?<assistant>[^<]+\.){1,3}$/);
      }
    },
  );

  test.each(worlds)('an answer with another value is always caught: $size', (world) => {
    const changed = writeMany(world, createNote({ questions: 1, unsaid: 'never' }), training).flatMap(
      (text) => {
        const { assertions } = checkText(world, text);
        const { fact, source } = assertions.at(-1)!;
        expect(source).toBe('note');
        const category = relationOf(fact.relation).value as NounCategory;
        const words = world.lexicon[category].flatMap(({ forms }) => [forms.a ?? forms[''] ?? '']);
        return wordReplacements(text, words, text.length - answerOf(text).length);
      },
    );
    expect(changed.length).toBeGreaterThan(400);
    expect(caughtShare(world, changed)).toBe(1);
  });

  test.each(worlds)('changed pronouns and swapped words are caught: $size', (world) => {
    const texts = writeMany(world, note, training);
    expect(caughtShare(world, texts.flatMap(pronounChanges))).toBe(1);
    expect(caughtSwaps(world, texts)).toBeGreaterThanOrEqual(0.95);
  });

  test('what the note does not tell is answered so, and only that', () => {
    const [world] = worlds;
    const silent = '<assistant>The note does not say.';
    const text = 'Note: Halik lives in Skara.<user>Where does Halik live?';
    expect(checkText(world, `${text}${silent}`).claims).toEqual([{ kind: 'unsaid', verdict: 'false' }]);
    const other = 'Note: Halik lives in Skara.<user>What pet does Halik have?';
    expect(checkText(world, `${other}${silent}`).flawless).toBe(true);
    expect(checkText(world, `${other}<assistant>It is a goat.`).assertions.at(-1)?.verdict).toBe('nobody');
    for (const written of writeMany(world, createNote({ questions: 1, unsaid: 'always' }), training, 100)) {
      expect(checkText(world, written).claims).toEqual([{ kind: 'unsaid', verdict: 'true' }]);
    }
  });

  test('a true sentence that answers another question is caught', () => {
    const [world] = worlds;
    const text = 'Note: Halik lives in Skara. Tolun lives in Torvik.<user>Where does Halik live?<assistant>';
    expect(checkText(world, `${text}In Skara.`).flawless).toBe(true);
    expect(checkText(world, `${text}In Torvik.`).flawless).toBe(false);
    expect(checkText(world, `${text}Tolun lives in Torvik.`).flawless).toBe(false);
  });

  test('asks one to three questions, none of them twice', () => {
    const [world] = worlds;
    const questions = writeMany(world, note, training, 300).map((text) =>
      (text.match(/<user>/g) ?? []).map((_, i) => text.split('<user>')[i + 1]!),
    );
    expect(new Set(questions.map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
    for (const text of writeMany(world, createNote({ unsaid: 'never' }), training, 200)) {
      const [told, ...turns] = text.split('<user>');
      const noted = checkText(world, told!).assertions.map(({ fact }) => `${fact.relation} ${fact.subject}`);
      const asked = checkText(world, text)
        .assertions.slice(noted.length)
        .map(({ fact }) => `${fact.relation} ${fact.subject}`);
      expect(asked).toHaveLength(turns.length);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.every((fact) => noted.includes(fact))).toBe(true);
    }
  });

  test('short ones tell one fact and ask for it', () => {
    const [world] = worlds;
    for (const text of writeMany(world, shortNote, training, 100)) {
      const [told, answered, ...more] = checkText(world, text).assertions;
      expect(more).toEqual([]);
      expect(answered!.fact).toEqual(told!.fact);
    }
  });

  test('two people differ in everything they are told to have', () => {
    const [world] = worlds;
    for (const text of writeMany(
      world,
      createNote({ people: 2, questions: 1, unsaid: 'never' }),
      training,
      200,
    )) {
      const noted = checkText(world, text)
        .assertions.slice(0, -1)
        .map(({ fact }) => fact);
      expect(new Set(noted.map((fact) => fact.subject)).size).toBe(2);
      expect(new Set(noted.map((fact) => `${fact.relation} ${fact.value}`)).size).toBe(noted.length);
    }
  });

  test.each(worlds)('of residents tell what is not so in the world: $size', (world) => {
    const texts = writeMany(world, createNote({ about: 'resident', facts: 2 }), training, 200);
    expect(faults(world, texts)).toEqual([]);
    for (const text of texts) {
      const noted = checkText(world, text.split('<user>')[0]!).assertions;
      expect(noted).toHaveLength(2);
      for (const { fact } of noted) {
        expect(NOTE_RELATIONS).toContain(fact.relation);
        expect(world.value(fact.relation, fact.subject)).not.toBe(fact.value);
      }
    }
  });

  test('withheld strangers can be met in familiar words', () => {
    const text = write(worlds[0], createNote({ material: { kind: 'withheld' } }), 3, training);
    expect(strangerNumbers(text).every((number) => number % 2 === 1)).toBe(true);
    expect(foreignSentences(worlds[0], text, training)).toEqual([]);
  });
});
