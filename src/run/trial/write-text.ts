import { deriveSeed } from '#lab';
import { c4Rules } from '#lab/filtering/c4-rules';
import type { Tokenizer } from '#models';
import { createCorpus, type CorpusRecipe, type MixKind, type World } from '#world';
import { crawlDocuments } from './crawl-documents.ts';
import type { TrialText, WrittenText } from './spec.ts';

/** Kinds of documents in the order in which a text takes them up, with their weights in the mix. */
export const TRIAL_KINDS: readonly (readonly [MixKind, number])[] = [
  ['biography', 4],
  ['questionAnswer', 3],
  ['story', 1.5],
  ['townEntry', 2],
  ['dialogue', 1],
  ['sum', 1],
];

/** Fewer tokens a word than any text of the world has, so that a corpus of so many words is surely long enough. */
const TOKENS_A_WORD = 1.15;
/** Of a page, what its frame may take away. */
const PAGE_TOKENS_A_WORD = 0.7;

export const mixOf = (kinds: number): CorpusRecipe['mix'] => Object.fromEntries(TRIAL_KINDS.slice(0, kinds));

export const PAGES_MIX: CorpusRecipe['mix'] = { crawlPage: 1 };

/** @throws RangeError that names what cannot be written */
function requireText(text: TrialText): void {
  const wrong = (what: string): never => {
    throw new RangeError(`This text cannot be written: ${what}.`);
  };
  if (text.kind === 'given') {
    if (!text.documents.some((document) => document.trim() !== '')) wrong('it holds no document');
    return;
  }
  if (text.kind === 'crawl') return;
  const { uniqueTokens, dirtyShare, kinds, phrasings } = text;
  if (!(uniqueTokens >= 200 && uniqueTokens <= 2_000_000))
    wrong(`${uniqueTokens} tokens, where 200 to 2,000,000 will do`);
  if (!(dirtyShare >= 0 && dirtyShare <= 1)) wrong(`a dirty share of ${dirtyShare}`);
  if (!(Number.isInteger(kinds) && kinds >= 1 && kinds <= TRIAL_KINDS.length)) wrong(`${kinds} kinds`);
  if (phrasings !== null && !(Number.isInteger(phrasings) && phrasings >= 1)) wrong(`${phrasings} phrasings`);
}

function recipeOf(
  { uniqueTokens, kinds, phrasings, pages }: WrittenText,
  share: number,
  seed: number,
): CorpusRecipe {
  return {
    words: Math.ceil((uniqueTokens * share) / (pages ? PAGE_TOKENS_A_WORD : TOKENS_A_WORD)) + 200,
    seed,
    mix: pages ? PAGES_MIX : mixOf(kinds),
    phrasings: phrasings === null ? { kind: 'training' } : { kind: 'few', count: phrasings },
    ladderScale: 0,
  };
}

/** A page without its frame: the lines that C4's rules leave. */
export const proseOf = (page: string): string => c4Rules(page).text;

/** Deals clean and dirty documents in turn, so that every beginning of the text holds the share, give or take one. */
function* deal(clean: readonly string[], dirty: readonly string[], dirtyShare: number): Generator<string> {
  for (let i = 0, used = 0; ; i++) {
    const isDirty = Math.floor((i + 1) * dirtyShare + 0.5) > used;
    const document = isDirty ? dirty[used] : clean[i - used];
    if (document === undefined) return;
    if (isDirty) used++;
    yield document;
  }
}

function writtenDocuments(world: World, text: WrittenText, seed: number): Iterable<string> {
  const { dirt, dirtyShare } = text;
  const textsOf = (recipe: CorpusRecipe): string[] => {
    const texts = createCorpus(world, recipe).documents.map((document) => document.text);
    // Damaged lines end where they may, so C4's rules would take what the trial is about.
    return text.pages && (recipe.dirt === undefined || dirt === 'falseFacts') ? texts.map(proseOf) : texts;
  };
  const clean =
    dirtyShare < 1 ? textsOf(recipeOf(text, 1 - dirtyShare, deriveSeed(seed, 'clean documents'))) : [];
  const dirty =
    dirtyShare > 0
      ? textsOf({
          ...recipeOf(text, dirtyShare, deriveSeed(seed, 'dirty documents')),
          dirt: { [dirt]: 1 },
        })
      : [];
  return deal(clean, dirty, dirtyShare);
}

/**
 * The documents of a trial as tokens.
 * @throws RangeError when the text cannot be written
 */
export function writeTrialText(
  world: World,
  text: TrialText,
  seed: number,
  tokenizer: Tokenizer,
): (readonly number[])[] {
  requireText(text);
  if (text.kind !== 'written') {
    const given = text.kind === 'given' ? text.documents : crawlDocuments(text);
    return given.filter((document) => document.trim() !== '').map((one) => tokenizer.encode(one));
  }
  const documents: (readonly number[])[] = [];
  let tokens = 0;
  for (const document of writtenDocuments(world, text, seed)) {
    const ids = tokenizer.encode(document);
    documents.push(ids);
    tokens += ids.length + 1;
    if (tokens >= text.uniqueTokens) break;
  }
  return documents;
}

/** Tokens of documents, the one that ends each among them. */
export const tokensOf = (documents: readonly (readonly number[])[]): number =>
  documents.reduce((sum, ids) => sum + ids.length + 1, 0);
