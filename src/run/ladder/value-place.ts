import { tokenizeWords } from '#world/grammar/template';
import { relationOf } from '#world/facts/relations';
import type { Fact, World } from '#world';

/** A part of a text, in UTF-16 units: from `start` up to, not with, `end`. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a sentence names the value of a fact that it states, with its article if it has one; null where it cannot be
 * found, or where the value is a person, who may be a pronoun.
 */
export function valuePlace(world: World, { relation, value }: Fact, text: string): TextPlace | null {
  const { value: category } = relationOf(relation);
  if (category === 'person') return null;
  const entry = world.lexicon[category].find(({ id }) => id === value);
  const surfaces = [...new Set(Object.values(entry?.forms ?? {}))].sort((a, b) => b.length - a.length);
  for (const surface of surfaces) {
    const place = findWords(text, surface);
    if (place !== null) return place;
  }
  return null;
}

/** Where these words stand, whole and side by side; their first letter may be a capital. */
function findWords(text: string, words: string): TextPlace | null {
  const wanted = tokenizeWords(words).join(' ').toLowerCase();
  const length = wanted.split(' ').length;
  const tokens = tokenizeWords(text);
  const starts: number[] = [];
  tokens.reduce((from, token) => {
    const at = text.indexOf(token, from);
    starts.push(at);
    return at + token.length;
  }, 0);
  for (let i = 0; i + length <= tokens.length; i++) {
    if (
      tokens
        .slice(i, i + length)
        .join(' ')
        .toLowerCase() !== wanted
    )
      continue;
    const last = i + length - 1;
    return { start: starts[i]!, end: starts[last]! + tokens[last]!.length };
  }
  return null;
}
