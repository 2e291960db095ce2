import type { Rng } from '#lab';
import type { World } from '../../facts/world.ts';
import { EDITORS } from './edits.ts';
import type { DirtyText, Edit } from './label.ts';
import { mentionsOf } from './mentions-of.ts';
import { jaccard, wordShingles } from './shingles.ts';

/** Least and greatest similarity of a copy with its original: Jaccard of word 5-grams. */
export interface JaccardRange {
  readonly least: number;
  readonly greatest: number;
}

/** Copies as crawls bring them home: most would fall to a MinHash filter at 0.75, some would slip through. */
export const NEAR: JaccardRange = { least: 0.6, greatest: 0.95 };

const ATTEMPTS = 200;

/**
 * A copy of a document with a few words, names, sentences or lines changed, until its similarity with the
 * original has come down to a value drawn from the range. Texts of 60 words and more always end in the range;
 * in a shorter one a single edit may already reach below it, and is made all the same. Edits can make a fact wrong.
 * @param of index of the original in its corpus
 */
export function nearDuplicate(world: World, original: string, of: number, rng: Rng, range = NEAR): DirtyText {
  if (!(range.least >= 0 && range.least < range.greatest && range.greatest < 1)) {
    throw new RangeError(
      `A range of similarity rises within 0 to 1, not from ${range.least} to ${range.greatest}.`,
    );
  }
  const target = range.least + rng() * (range.greatest - range.least);
  const edits: Edit[] = [];
  let text = original;
  const shingles = wordShingles(original);
  let similarity = 1;
  let gentlest: { text: string; edit: Edit; similarity: number } | undefined;
  for (let attempt = 0; attempt < ATTEMPTS && similarity > target; attempt++) {
    const edited = EDITORS[Math.floor(rng() * EDITORS.length)]!(world, text, rng);
    if (!edited || edited.text === original) continue;
    const after = jaccard(shingles, wordShingles(edited.text));
    if (edits.length === 0 && after < 1 && after > (gentlest?.similarity ?? -1))
      gentlest = { ...edited, similarity: after };
    if (after < range.least || after >= similarity) continue;
    ({ text } = edited);
    similarity = after;
    edits.push(edited.edit);
  }
  if (edits.length === 0 && gentlest) {
    ({ text, similarity } = gentlest);
    edits.push(gentlest.edit);
  }
  return {
    text,
    label: { quality: 'near-duplicate', of, edits, jaccard: similarity },
    mentions: mentionsOf(world, text),
  };
}
