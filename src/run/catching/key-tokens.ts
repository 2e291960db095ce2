import type { Fact, World } from '#world';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';

/**
 * Where an answer names the value of the fact it states: indices of the tokens that write it, in order; the last place, where
 * there are several. Empty where the value does not stand there.
 * @param endings length of the text up to and with each token, in characters
 */
export function keyTokens(
  world: World,
  { relation, value }: Pick<Fact, 'relation' | 'value'>,
  text: string,
  endings: readonly number[],
): number[] {
  const entry = world.lexicon[relationOf(relation).value as NounCategory].find(({ id }) => id === value);
  const lower = text.toLowerCase();
  const spans = Object.values(entry?.forms ?? { '': value })
    .map((form) => ({ from: lower.lastIndexOf(form.toLowerCase()), length: form.length }))
    .filter(({ from }) => from >= 0);
  // Of forms that fit at one place the plain one is in all of them: an article says nothing of the value.
  const shortest = spans.sort((a, b) => a.length - b.length)[0];
  if (shortest === undefined) return [];
  const to = shortest.from + shortest.length;
  return [...endings.keys()].filter(
    (i) => endings[i]! > shortest.from && (i === 0 ? 0 : endings[i - 1]!) < to,
  );
}
