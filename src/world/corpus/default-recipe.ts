import type { World } from '../facts/world.ts';
import type { CorpusRecipe } from './recipe.ts';

/** Much of what is short and plain, some stories: what a model can learn to write within a minute. */
const PRIMER_MIX: CorpusRecipe['mix'] = {
  biography: 4,
  questionAnswer: 3,
  townEntry: 2,
  story: 1.5,
  dialogue: 1,
  sum: 1,
};

/** Reading without the tasks. */
const POCKET_MIX: CorpusRecipe['mix'] = {
  biography: 3,
  story: 4,
  townEntry: 1.5,
  dialogue: 1.5,
  questionAnswer: 2,
  sum: 1,
};

/** Reading and every task a later lesson asks of the shipped models. */
const FULL_MIX: CorpusRecipe['mix'] = {
  biography: 3,
  story: 4,
  townEntry: 1.5,
  dialogue: 1.5,
  questionAnswer: 3,
  sum: 3,
  note: 4,
  shortNote: 2,
  request: 3,
  instruction: 3,
  abstention: 1.2,
  decline: 2,
};

/** What is read last, while the learning rate falls: the tasks, and enough of everything else to keep it. */
const TASKS_MIX: CorpusRecipe['mix'] = {
  biography: 1,
  story: 2,
  townEntry: 0.5,
  dialogue: 0.5,
  questionAnswer: 3,
  sum: 2,
  note: 12,
  shortNote: 6,
  request: 2,
  instruction: 4,
  abstention: 1,
  decline: 4,
};

/** Sums of every sort, nearly half of the documents with their working. */
const SUMS_MIX: CorpusRecipe['mix'] = { sum: 2, workedSum: 1 };

/** Words the full ladder's mentions take: 28,880 documents of some 41 words. */
const FULL_LADDER_WORDS = 1_190_000;
const POCKET_LADDER_WORDS = 23_500;
/** The ladder takes at most this share of a corpus; below it, its rungs shrink in proportion. */
const LADDER_SHARE = 0.25;

const PRIMER_LADDER_SHARE = 0.05;

/** The course's own clean recipe for a world: what `npm run grow` and the live page train on. */
export function defaultRecipe(world: World, { words, seed }: { words: number; seed: number }): CorpusRecipe {
  const ladderWords = world.size === 'full' ? FULL_LADDER_WORDS : POCKET_LADDER_WORDS;
  return {
    words,
    seed,
    mix: world.size === 'full' ? FULL_MIX : POCKET_MIX,
    phrasings: { kind: 'training' },
    ladderScale: Math.min(1, (words * LADDER_SHARE) / ladderWords),
  };
}

/**
 * The pocket world's primer, for a model that is grown while the reader watches: two ways to say each thing
 * instead of eight or more, and more of the short kinds.
 */
export function primerRecipe({ words, seed }: { words: number; seed: number }): CorpusRecipe {
  return {
    words,
    seed,
    mix: PRIMER_MIX,
    phrasings: { kind: 'few', count: 2 },
    ladderScale: Math.min(1, (words * PRIMER_LADDER_SHARE) / POCKET_LADDER_WORDS),
  };
}

/**
 * Notes of one fact and one question, over and over: read first, they teach a model to look back for its answer. In
 * a mixture from the start, 2.3 million tokens did not teach a fern that, and 0.6 million of these did for every second
 * note.
 */
export function notesRecipe({ words, seed }: { words: number; seed: number }): CorpusRecipe {
  return { words, seed, mix: { shortNote: 1 }, phrasings: { kind: 'training' }, ladderScale: 0 };
}

/**
 * The full world again with more of the tasks, to be read last: what a model practises while its learning rate falls, it
 * keeps. The ladder goes on in its proportion.
 */
export function tasksRecipe(world: World, options: { words: number; seed: number }): CorpusRecipe {
  return { ...defaultRecipe(world, options), mix: TASKS_MIX };
}

/**
 * Sums and nothing else. In the mixtures above they are a tenth of the documents or fewer, and each pair of numbers is met
 * too seldom to be learnt.
 */
export function sumsRecipe({ words, seed }: { words: number; seed: number }): CorpusRecipe {
  return { words, seed, mix: SUMS_MIX, phrasings: { kind: 'training' }, ladderScale: 0 };
}
