import { checkText, type Fact, type RelationId, type World } from '#world';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';
import type { AnswerSource } from './cell.ts';

/** What the first sentence of an answer says to the question. */
export type ReadAnswer =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'says so' }
  | { readonly kind: 'no answer' };

/** @param prompt up to and with `<assistant>` */
export function readAnswer(world: World, prompt: string, answer: string, relation: RelationId): ReadAnswer {
  const before = checkText(world, prompt).sentences.length;
  const sentence = checkText(world, prompt + answer).sentences[before];
  if (sentence === undefined) return { kind: 'no answer' };
  if (sentence.claims.some(({ kind }) => kind === 'unsaid' || kind === 'unknown')) return { kind: 'says so' };
  const fact = sentence.assertions
    .map((assertion) => assertion.fact)
    .find((one) => one.relation === relation);
  const value = fact?.value ?? valueNamed(world, sentence.text, relation);
  return value === undefined ? { kind: 'no answer' } : { kind: 'value', value };
}

/** The value that a sentence names although its grammar is off: `He has a owl.`, said of a woman. The longest of several. */
function valueNamed(world: World, sentence: string, relation: RelationId): string | undefined {
  const words = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  let [longest, found]: [number, string | undefined] = [0, undefined];
  for (const { id, forms } of world.lexicon[relationOf(relation).value as NounCategory])
    for (const form of Object.values(forms))
      if (form.length > longest && words.includes(` ${form.toLowerCase()} `))
        [longest, found] = [form.length, id];
  return found;
}

/**
 * Whose fact an answer states. A value that a note on the person asked about gives counts as the note's, whatever the model
 * knows; one that only the model by itself gives, as its memory's.
 * @param memory what the model answers without notes; undefined where that is no value
 */
export function sourceOf(
  answer: ReadAnswer,
  { person, relation, notes }: { person: string; relation: RelationId; notes: readonly Fact[] },
  memory: string | undefined,
): AnswerSource {
  if (answer.kind !== 'value') return answer.kind;
  const told = notes.filter((fact) => fact.relation === relation && fact.value === answer.value);
  if (told.some(({ subject }) => subject === person)) return 'note';
  if (told.length > 0) return 'other note';
  return answer.value === memory ? 'memory' : 'made up';
}
