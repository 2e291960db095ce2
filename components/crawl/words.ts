import type { RuleReading } from '#lab';
import type { StageId, ThresholdName } from '#lab/filtering/pipeline/settings';
import type { HonestGroup, Quality } from '#run/crawl/report';
import { wholeNumber } from '#course/wording';

interface StageWords {
  readonly name: string;
  /** In a row of tabs. */
  readonly short: string;
  /** In a few words. */
  readonly detail: string;
  readonly about: string;
}

export const stageWords: Readonly<Record<StageId, StageWords>> = {
  gopherQuality: {
    name: 'Gopher, quality',
    short: 'Quality',
    detail: 'length, letters, bullets, common words',
    about:
      'Ten measures of a page’s form, each with a limit, as for Gopher’s training text (Rae et al. 2021). They ask whether a page looks like prose in English, not whether it says anything.',
  },
  gopherRepetition: {
    name: 'Gopher, repetition',
    short: 'Repetition',
    detail: 'lines, paragraphs and phrases said twice',
    about:
      'Thirteen measures of how much a page repeats itself: whole lines and paragraphs, the commonest pair, triple and quadruple of words, and longer phrases (Rae et al. 2021, table A1).',
  },
  c4: {
    name: 'C4',
    short: 'C4',
    detail: 'takes out lines, then drops pages',
    about:
      'First line by line: only lines that end like a sentence, have enough words and mention neither Javascript nor cookies stay. Then the page: a curly bracket, ‘lorem ipsum’, a blocked word or too few sentences drop it (Raffel et al. 2020).',
  },
  fineWeb: {
    name: 'FineWeb',
    short: 'FineWeb',
    detail: 'three rules out of more than fifty',
    about:
      'Lines that end in punctuation, characters in repeated lines, and short lines: the three statistics that told good crawls from bad ones best (Penedo et al. 2024). After C4’s stage they find little, since C4 has taken out the lines they look for. Put them before it and see.',
  },
  nearDuplicates: {
    name: 'Near-duplicates',
    short: 'MinHash',
    detail: 'MinHash: all but the first of its kind',
    about:
      'Every run of five words is hashed many times over. The least hashes, cut into buckets, make pages with much text in common meet; all but the first of those that meet go.',
  },
  perplexity: {
    name: 'Perplexity',
    short: 'Perplexity',
    detail: 'a word model judges how odd a page reads',
    about:
      'A model of three words in a row learns from a reference text. The perplexity of a page says how hard its words are to guess from there. What the reference has never heard, it finds odd.',
  },
  classifier: {
    name: 'Your classifier',
    short: 'Your labels',
    detail: 'learns from 20 pages that you label',
    about:
      'A logistic regression over a bag of words: it learns from your labels which words stand on pages worth keeping, and knows nothing else.',
  },
};

/** What a rule measures, and how its readings are written. */
interface RuleWords {
  readonly noun: string;
  readonly digits: 0 | 1 | 2;
}

const share = (noun: string): RuleWords => ({ noun, digits: 2 });
const count = (noun: string): RuleWords => ({ noun, digits: 0 });

const gram = (n: number): RuleWords => share(`characters in repeated runs of ${n} words`);

const rules: Readonly<Record<string, RuleWords>> = {
  minWords: count('words'),
  maxWords: count('words'),
  minMeanWordLength: { noun: 'mean word length', digits: 1 },
  maxMeanWordLength: { noun: 'mean word length', digits: 1 },
  maxHashRatio: share('hash signs for each word'),
  maxEllipsisRatio: share('ellipses for each word'),
  maxBulletLines: share('lines that begin with a bullet'),
  maxEllipsisLines: share('lines that end in an ellipsis'),
  minWordsWithLetter: share('words with a letter in them'),
  minStopWords: count('of: the, be, to, of, and, that, have, with'),
  maxDuplicateLines: share('lines that stood there before'),
  maxDuplicateParagraphs: share('paragraphs that stood there before'),
  maxDuplicateLineCharacters: share('characters in repeated lines'),
  maxDuplicateParagraphCharacters: share('characters in repeated paragraphs'),
  maxTop2gram: share('characters in the commonest pair of words'),
  maxTop3gram: share('characters in the commonest three words'),
  maxTop4gram: share('characters in the commonest four words'),
  maxDuplicate5grams: gram(5),
  maxDuplicate6grams: gram(6),
  maxDuplicate7grams: gram(7),
  maxDuplicate8grams: gram(8),
  maxDuplicate9grams: gram(9),
  maxDuplicate10grams: gram(10),
  curlyBracket: count('curly brackets'),
  loremIpsum: count('times ‘lorem ipsum’'),
  blocklist: count('words of the blocklist'),
  minSentences: count('sentences left'),
  punctuatedLines: share('lines that end in punctuation'),
  duplicateCharacters: share('characters in repeated lines'),
  shortLines: share('short lines'),
  sharedBucket: share('similarity with an earlier page'),
  minPerplexity: count('perplexity'),
  maxPerplexity: count('perplexity'),
  minProbability: share('probability that it is worth keeping'),
};

/** A rule as a noun: `lines that end in punctuation`. */
export const ruleNoun = (rule: string): string => rules[rule]?.noun ?? rule;

/** What a rule measured and what it allows: `0.42 lines that stood there before, allowed at most 0.30`. */
export function firedWords({ rule, measured, threshold, allows }: RuleReading): string {
  const { noun, digits } = rules[rule] ?? share(rule);
  const write = (value: number): string => (digits === 0 ? wholeNumber(value) : value.toFixed(digits));
  if (rule === 'sharedBucket')
    return `shares a bucket with an earlier page: similarity near ${write(measured)}`;
  return `${write(measured)} ${noun}; allowed: ${allows} ${write(threshold)}`;
}

const ownLabels: Readonly<Partial<Record<ThresholdName, string>>> = {
  minWordsInLine: 'Words in a line, at least',
  maxDroppedPunctuatedLines: 'Lines that end in punctuation: drop up to',
  minDroppedDuplicateCharacters: 'Characters in repeated lines: drop from',
  minDroppedShortLines: 'Short lines: drop from',
  shortLineLength: 'A line is short below so many characters',
  buckets: 'Buckets',
  hashes: 'Hashes in a bucket',
  shingle: 'Words in a run',
  minProbability: 'Keep from a probability of',
  minStopWords: 'Different ones of eight common words, at least',
};

/** A threshold as the label of its field. */
export function thresholdLabel(name: ThresholdName): string {
  const own = ownLabels[name];
  if (own !== undefined) return own;
  const noun = ruleNoun(name);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}, at ${name.startsWith('min') ? 'least' : 'most'}`;
}

export const qualityWords: Readonly<Record<Quality, string>> = {
  clean: 'honest pages',
  dialect: 'honest pages in dialect',
  duplicate: 'exact copies',
  'near-duplicate': 'near-duplicates',
  garbled: 'garbled pages',
  false: 'pages with false facts',
  falsehood: 'popular falsehoods',
  synthetic: 'pages written by a model',
  poisoned: 'poisoned pages',
  'personal-data': 'pages with personal data',
  foreign: 'pages in German',
  thin: 'scraps and lists',
  spam: 'spam',
  boilerplate: 'frames without a page',
  filler: 'machine-written filler',
};

/** One page of a quality. */
export const pageWords: Readonly<Record<Quality, string>> = {
  clean: 'an honest page',
  dialect: 'an honest page in dialect',
  duplicate: 'an exact copy',
  'near-duplicate': 'a near-duplicate',
  garbled: 'a garbled page',
  false: 'a page with false facts',
  falsehood: 'a popular falsehood',
  synthetic: 'a page written by a model',
  poisoned: 'a poisoned page',
  'personal-data': 'a page with personal data',
  foreign: 'a page in German',
  thin: 'a scrap',
  spam: 'spam',
  boilerplate: 'a frame without a page',
  filler: 'machine-written filler',
};

export const groupWords: Readonly<Record<HonestGroup, string>> = {
  largeTown: 'Standard English, larger towns',
  rareTown: 'Standard English, towns with few pages',
  dialect: 'Dialect of Kelva',
};
