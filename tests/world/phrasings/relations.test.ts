import { describe, expect, test } from 'vitest';
import { RELATIONS, relationOf } from '#world/facts/relations';
import type { RuleGroup } from '#world/grammar/rule';
import { ALL_GROUPS } from '#world/phrasings/registry';
import { RELATION_PHRASINGS, phrasingsOf } from '#world/phrasings/relations/index';

const relations = new Set<string>(RELATIONS.map(({ id }) => id));

const trained = (group: RuleGroup): number => group.rules.filter((rule) => !rule.withheld).length;
const withheld = (group: RuleGroup): number => group.rules.filter((rule) => rule.withheld).length;

test('every relation of the world is in words, once', () => {
  const expected = RELATIONS.map(({ id }) => id as string).sort();
  expect(RELATION_PHRASINGS.map(({ relation }) => relation as string).sort()).toEqual(expected);
});

describe.each(RELATIONS.map(({ id }) => phrasingsOf(id)))('$relation', (phrasings) => {
  const { statements, questions, answers, brief, speech, toYou, here } = phrasings;
  const { subject } = relationOf(phrasings.relation);

  test('has phrasings enough, and two of each withheld', () => {
    expect(trained(statements)).toBeGreaterThanOrEqual(8);
    expect(withheld(statements)).toBe(2);
    expect(trained(questions)).toBeGreaterThanOrEqual(4);
    expect(withheld(questions)).toBe(2);
    expect(trained(answers)).toBeGreaterThanOrEqual(4);
    expect(withheld(answers)).toBe(2);
    expect(brief.rules).toHaveLength(1);
    if (subject === 'person') {
      expect(trained(speech!)).toBeGreaterThanOrEqual(3);
      expect(trained(toYou!)).toBeGreaterThanOrEqual(3);
    }
    if (subject === 'town') expect(trained(here!)).toBeGreaterThanOrEqual(3);
  });

  test('names in most statements the subject before the value, which a reader then has to know', () => {
    const inOrder = statements.rules.filter(
      ({ template: { slots } }) => slots[0]?.variable === phrasings.variables.subject,
    );
    expect(inOrder.length / statements.rules.length).toBeGreaterThanOrEqual(0.6);
  });

  test('asks without giving the answer away', () => {
    for (const { template } of questions.rules) {
      expect(template.slots.map((slot) => slot.variable)).toEqual([phrasings.variables.subject]);
    }
  });
});

test('what is withheld is a way to put words together, never a word', () => {
  const words = (isWithheld: boolean): string[] =>
    ALL_GROUPS.flatMap((group) => group.rules)
      .filter(
        (rule) => rule.withheld === isWithheld && (!isWithheld || relations.has(rule.group.split('.')[0]!)),
      )
      .flatMap(
        ({ template }) =>
          template.literals
            .join(' ')
            .toLowerCase()
            .match(/[\p{L}']+/gu) ?? [],
      );
  const known = new Set(words(false));
  expect(words(true).filter((word) => !known.has(word))).toEqual([]);
});
