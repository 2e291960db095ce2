import type { Discourse } from './discourse.ts';
import type { Parse } from './parser.ts';
import type { Values } from './rule.ts';
import type { Filling } from './surfaces.ts';

/** A reading whose names and pronouns are settled, or what is wrong with it. */
export type Resolution = { readonly values: Values } | { readonly problem: string };

function personNamed(filling: Filling & { kind: 'name' }, discourse: Discourse): string | undefined {
  const introduced = discourse.introduced(filling.text);
  if (introduced !== undefined && filling.candidates.includes(introduced)) return introduced;
  return filling.candidates.length === 1 ? filling.candidates[0] : undefined;
}

/**
 * Settles who is meant. A pronoun means the person the sentence names under the same variable, else the topic:
 * the person the sentence before was about. Two variables never mean one person.
 */
export function resolve({ rule, fillings }: Parse, discourse: Discourse): Resolution {
  const values: Record<string, string> = {};
  const people = new Map<string, string>();
  const slots = rule.template.slots.map((slot, i) => ({ slot, filling: fillings[i]! }));
  for (const { slot, filling } of slots) {
    if (filling.kind === 'noun') values[slot.variable] = filling.id;
    if (filling.kind !== 'name') continue;
    const id = personNamed(filling, discourse);
    if (id === undefined) return { problem: `more than one person is called ${filling.text}` };
    if ((people.get(slot.variable) ?? id) !== id)
      return { problem: `${filling.text} should be the same person as before` };
    people.set(slot.variable, id);
  }
  for (const { slot, filling } of slots) {
    if (filling.kind !== 'pronoun') continue;
    const id = people.get(slot.variable) ?? discourse.topic;
    if (id === undefined) return { problem: 'a pronoun has nobody to stand for' };
    const gender = discourse.gender(id);
    if (gender === undefined) discourse.setGender(id, filling.gender);
    else if (gender !== filling.gender) return { problem: `the pronoun does not fit ${id}` };
    people.set(slot.variable, id);
  }
  if (new Set(people.values()).size < people.size) return { problem: 'one person is given two parts' };
  return { values: { ...values, ...Object.fromEntries(people) } };
}
