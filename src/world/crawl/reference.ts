import { deriveSeed } from '#lab';
import { createCorpus } from '../corpus/corpus.ts';
import type { World } from '../facts/world.ts';
import type { ReferenceKind } from './reference-kinds.ts';

const WORDS = 40_000;

/** The towns that a crawl brings few pages of: by Zipf's law the later half of the list has a fifth of them. */
export const rareTowns = ({ lexicon: { town } }: World): readonly string[] =>
  town.slice(Math.ceil(town.length / 2)).map(({ id }) => id);

/**
 * The reference of a perplexity filter. An encyclopaedia is edited, and tells of the larger half of the towns only; pages are
 * honest pages in standard English of every town, as somebody would have to pick them by hand.
 */
export function writeReference(world: World, kind: ReferenceKind, seed: number): readonly string[] {
  const base = {
    seed: deriveSeed(seed, `reference ${kind}`),
    phrasings: { kind: 'training' },
    ladderScale: 0,
  } as const;
  if (kind === 'pages') {
    const { documents } = createCorpus(world, { ...base, words: WORDS, mix: { crawlPage: 1 } });
    return documents.map(({ text }) => text);
  }
  const rare = rareTowns(world);
  const { documents } = createCorpus(world, {
    ...base,
    words: WORDS,
    mix: { biography: 2, townEntry: 2, story: 1 },
  });
  return documents.map(({ text }) => text).filter((text) => !rare.some((town) => text.includes(town)));
}
