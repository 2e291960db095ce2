import { checkText, type RelationId, type World } from '#world';

/** What an answer states: the value of a relation, and whether it is the true one. */
export interface StatedValue {
  readonly value: string;
  readonly isTrue: boolean;
}

/**
 * The value that an answer gives to what was asked; null where it gives none.
 * @param asked the beginning of a statement as the world has it, whatever the model was given instead
 * @param answer what the model went on with
 */
export function statedValue(
  world: World,
  asked: string,
  answer: string,
  relation: RelationId,
  subject: string,
): StatedValue | null {
  const { assertions } = checkText(world, `${asked.trimEnd()} ${answer.trimStart()}`);
  const stated = assertions.find(({ fact }) => fact.relation === relation && fact.subject === subject);
  return stated === undefined ? null : { value: stated.fact.value, isTrue: stated.verdict === 'true' };
}
