import { duplicateNgramShare, duplicateShares, topNgramShare } from './repetition.ts';
import {
  countCharacters,
  plainWords,
  shareOf,
  splitLines,
  splitParagraphs,
  splitWords,
} from './text-units.ts';
import { judge, requireThresholds, type RuleReading, type Verdict } from './verdict.ts';

/** Rae et al. 2021, arXiv 2112.11446, section A.1.1: quality rules [S1-10] and Table A1, repetition [S1-11]. */
export const gopherThresholds = {
  minWords: 50,
  maxWords: 100_000,
  minMeanWordLength: 3,
  maxMeanWordLength: 10,
  /** Hash signs for each word. */
  maxHashRatio: 0.1,
  /** Ellipses for each word. */
  maxEllipsisRatio: 0.1,
  /** Share of lines that begin with a bullet. */
  maxBulletLines: 0.9,
  /** Share of lines that end with an ellipsis. */
  maxEllipsisLines: 0.3,
  /** Share of words with a letter in them. */
  minWordsWithLetter: 0.8,
  /** Different ones of: the, be, to, of, and, that, have, with. */
  minStopWords: 2,
  maxDuplicateLines: 0.3,
  maxDuplicateParagraphs: 0.3,
  /** Shares of characters, from here on. */
  maxDuplicateLineCharacters: 0.2,
  maxDuplicateParagraphCharacters: 0.2,
  maxTop2gram: 0.2,
  maxTop3gram: 0.18,
  maxTop4gram: 0.16,
  maxDuplicate5grams: 0.15,
  maxDuplicate6grams: 0.14,
  maxDuplicate7grams: 0.13,
  maxDuplicate8grams: 0.12,
  maxDuplicate9grams: 0.11,
  maxDuplicate10grams: 0.1,
};

export type GopherThresholds = Readonly<typeof gopherThresholds>;

const STOP_WORDS = new Set(['the', 'be', 'to', 'of', 'and', 'that', 'have', 'with']);
/** Signs that are nothing but bullets, and those that are bullets only before a space. */
const BULLET = /^(?:[•‣▪◦●○]|[*\-–—]\s)/u;
const ELLIPSIS = /\.{3}|…/gu;
const ENDS_IN_ELLIPSIS = /(?:\.{3}|…)$/u;

type Measure = (rule: keyof GopherThresholds, measured: number) => RuleReading;

function qualityReadings(text: string, read: Measure): RuleReading[] {
  const words = splitWords(text);
  const lines = splitLines(text);
  const perWord = (count: number): number => (words.length === 0 ? 0 : count / words.length);
  const meanLength = perWord(words.reduce((sum, word) => sum + countCharacters(word), 0));
  return [
    read('minWords', words.length),
    read('maxWords', words.length),
    read('minMeanWordLength', meanLength),
    read('maxMeanWordLength', meanLength),
    read('maxHashRatio', perWord(text.split('#').length - 1)),
    read('maxEllipsisRatio', perWord(text.match(ELLIPSIS)?.length ?? 0)),
    read(
      'maxBulletLines',
      shareOf(lines, (line) => BULLET.test(line)),
    ),
    read(
      'maxEllipsisLines',
      shareOf(lines, (line) => ENDS_IN_ELLIPSIS.test(line)),
    ),
    read(
      'minWordsWithLetter',
      shareOf(words, (word) => /\p{L}/u.test(word)),
    ),
    read('minStopWords', new Set(plainWords(text).filter((word) => STOP_WORDS.has(word))).size),
  ];
}

function repetitionReadings(text: string, read: Measure): RuleReading[] {
  const words = splitWords(text);
  const lines = duplicateShares(splitLines(text));
  const paragraphs = duplicateShares(splitParagraphs(text));
  return [
    read('maxDuplicateLines', lines.items),
    read('maxDuplicateParagraphs', paragraphs.items),
    read('maxDuplicateLineCharacters', lines.characters),
    read('maxDuplicateParagraphCharacters', paragraphs.characters),
    ...([2, 3, 4] as const).map((n) => read(`maxTop${n}gram`, topNgramShare(words, n))),
    ...([5, 6, 7, 8, 9, 10] as const).map((n) =>
      read(`maxDuplicate${n}grams`, duplicateNgramShare(words, n)),
    ),
  ];
}

/**
 * The quality and repetition rules of MassiveText, for a whole document: kept or not, with the rule that fired.
 *
 * Where the paper leaves room, as here: words are pieces between white space; a bullet is one of • ‣ ▪ ◦ ● ○, or one of * - – — and a space;
 * stop words count once each, without case; of lines, paragraphs and n-grams that repeat, the first is no duplicate
 * (as in datatrove's gopher_repetition_filter.py); shares of characters are of the text with single spaces.
 * @param thresholds those to be changed; Infinity or −Infinity turns a rule off
 * @throws RangeError when a threshold is NaN
 */
export function gopherRules(text: string, thresholds: Partial<GopherThresholds> = {}): Verdict {
  const limits = { ...gopherThresholds, ...thresholds };
  requireThresholds(limits);
  const read: Measure = (rule, measured) => ({
    rule,
    measured,
    threshold: limits[rule],
    allows: rule.startsWith('min') ? 'at least' : 'at most',
  });
  return judge([...qualityReadings(text, read), ...repetitionReadings(text, read)]);
}
