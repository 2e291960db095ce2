import { phrasingsOf } from '../phrasings/relations/index.ts';
import type { Fact } from '../facts/relations.ts';
import type { Values } from '../grammar/rule.ts';

/** A fact as the values of its relation's sentences: `home` of Mara becomes A = Mara, town = Torvik. */
export function factValues({ relation, subject, value }: Fact): Values {
  const { questions, brief } = phrasingsOf(relation);
  return { [questions.rules[0]!.asks!.subject]: subject, [brief.rules[0]!.asserts[0]!.value]: value };
}
