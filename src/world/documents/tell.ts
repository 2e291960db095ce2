import type { RelationId } from '../facts/relations.ts';
import { phrasingsOf } from '../phrasings/relations/index.ts';
import { slotValues } from '../phrasings/relation-phrasings.ts';
import type { DocumentContext } from './document.ts';

/** Ways of saying a fact that need it whole: subject and value. */
type TellingForm = 'statements' | 'speech' | 'here' | 'answers' | 'brief';

/** A fact's value, drawn where there are several (a town's ferries). */
function valueOf({ world, chooser }: DocumentContext, relation: RelationId, subject: string): string {
  const values = world.values(relation, subject);
  return values.length > 1 ? chooser.pick(values) : values[0]!;
}

/**
 * Says one true fact in one of its phrasings.
 * @throws Error when the relation has no sentences of that form, such as speech about a town
 */
export function tell(
  context: DocumentContext,
  relation: RelationId,
  subject: string,
  form: TellingForm,
): void {
  const phrasings = phrasingsOf(relation);
  const group = phrasings[form];
  if (!group) throw new Error(`The relation ${relation} has no phrasings for ${form}.`);
  context.writer.say(group, slotValues(phrasings, subject, valueOf(context, relation, subject)));
}

/** Asks for a fact of somebody or something named in the question. */
export function ask(context: DocumentContext, relation: RelationId, subject: string): void {
  const phrasings = phrasingsOf(relation);
  context.writer.say(phrasings.questions, { [phrasings.variables.subject]: subject });
}
