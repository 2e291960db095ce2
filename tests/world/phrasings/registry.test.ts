import { expect, test } from 'vitest';
import type { Rule } from '#world/grammar/rule';
import type { Slot } from '#world/grammar/template';
import { ALL_GROUPS } from '#world/phrasings/registry';

/** How a slot looks from outside: '{A}' and '{B:name}' may both hold 'Mara'; '{animal:a}' is 'a' and an animal. */
function look(slot: Slot): string {
  if (slot.kind === 'noun')
    return slot.form === 'a' ? `a <${slot.category}>` : `<${slot.category}${slot.form}>`;
  const isName = slot.form === '' || slot.form === 'name' || slot.form === 'him';
  return isName ? '<person>' : `<person:${slot.form}>`;
}

const skeleton = ({ template: { literals, slots } }: Rule): string =>
  literals
    .map((literal, i) => literal + (slots[i] ? look(slots[i]) : ''))
    .join('')
    .toLowerCase();

/** 'It is Torvik.' means what the question asked, so the same words may answer two questions. */
const leans = (rule: Rule): boolean => /\.(answer|brief)$/.test(rule.group);

test('no two sentences of the world look the same, save answers that lean on their question', () => {
  const bySkeleton = Map.groupBy(
    ALL_GROUPS.flatMap((group) => group.rules),
    skeleton,
  );
  const clashes = [...bySkeleton].filter(([, same]) => same.length > 1 && !same.every(leans));
  expect(clashes.map(([text, same]) => `${text} ${same.map(({ id }) => id).join(', ')}`)).toEqual([]);
});

test('within a group of answers no two look the same either', () => {
  for (const { name, rules } of ALL_GROUPS) {
    expect(new Set(rules.map(skeleton)).size, name).toBe(rules.length);
  }
});

test('no two groups share a name, since reports name groups', () => {
  const names = ALL_GROUPS.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
