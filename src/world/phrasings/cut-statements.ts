import type { RelationId } from '../facts/relations.ts';
import type { World } from '../facts/world.ts';
import { pronounFor } from '../grammar/surfaces.ts';
import { fillTemplate, type Slot } from '../grammar/template.ts';
import { phrasingsOf, RELATION_PHRASINGS } from './relations/index.ts';

/** A statement that ends with its value, cut before it: whoever goes on has to say the value. */
export interface CutStatement {
  /** The sentence with its slots: `{A} lives in {town}.` */
  readonly source: string;
  /** Place among the relation's statements, from 0; those kept out of training come last. */
  readonly number: number;
  /** Kept out of all training text. */
  readonly withheld: boolean;
  /**
   * The beginning about somebody: `Mara lives in`.
   * @param subject id of a person of the world
   */
  text(subject: string): string;
}

/**
 * The ways to state a relation of people that can be cut so: the value comes last, only a full stop follows, and no other
 * relation is stated with the same beginning. All of them mean the same.
 */
export function cutStatements(world: World, relation: RelationId): readonly CutStatement[] {
  const { statements, variables } = phrasingsOf(relation);
  return statements.rules.flatMap(({ template, withheld }, number): CutStatement[] => {
    const { slots, literals, source } = template;
    const before = slots.slice(0, -1);
    const isCut =
      slots.at(-1)?.variable === variables.value &&
      literals.at(-1) === '.' &&
      before.length > 0 &&
      before.every((slot) => slot.kind === 'person' && slot.variable === variables.subject);
    if (!isCut || beginsAnother(relation, source)) return [];
    const beginning = { ...template, slots: before, literals: literals.slice(0, -1) };
    const text = (subject: string): string =>
      fillTemplate(
        beginning,
        before.map((slot) => surface(world, slot, subject)),
      ).trimEnd();
    return [{ source, number, withheld, text }];
  });
}

/** `{A} keeps` may go on with a pet or with a boat. */
function beginsAnother(relation: RelationId, source: string): boolean {
  const beginning = source.slice(0, source.lastIndexOf('{'));
  return RELATION_PHRASINGS.some(
    (other) =>
      other.relation !== relation &&
      other.statements.rules.some(({ template }) => template.source.startsWith(beginning)),
  );
}

function surface(world: World, slot: Slot, subject: string): string {
  const person = world.people.find(({ id }) => id === subject);
  if (slot.kind !== 'person' || person === undefined) throw new Error(`${subject} is nobody of the world.`);
  if (slot.form === 'he' || slot.form === 'his') return pronounFor(slot.form, person.gender)!;
  return slot.form === "'s" ? `${subject}'s` : subject;
}
