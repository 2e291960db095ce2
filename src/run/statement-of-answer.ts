import { checkText, factKey, type World } from '#world';

/**
 * What an answer states as facts of the world, as one key that is the same however it is worded; null where it states none, or
 * where a sentence of it cannot be read.
 * @param before what the model read
 * @param whole the same and the answer, as one text
 */
export function statementOf(world: World, before: string, whole: string): string | null {
  const given = checkText(world, before).sentences.length;
  const sentences = checkText(world, whole).sentences.slice(given);
  if (sentences.some(({ wellFormed, coherent }) => !wellFormed || !coherent)) return null;
  const facts = sentences.flatMap(({ assertions }) => assertions.map(({ fact }) => factKey(fact)));
  return facts.length === 0 ? null : facts.sort().join(' ');
}
