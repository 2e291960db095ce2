import { countCharacters, countSentences, splitLines, splitWords } from './text-units.ts';
import { judge, requireThresholds, type Verdict } from './verdict.ts';

/**
 * Raffel et al. 2020, Journal of Machine Learning Research 21(140), section 2.2 [S1-12]: lines of at least five words,
 * pages of at least three sentences, as in the authors' own code (tensorflow_datasets, c4_utils.py).
 */
export const c4Thresholds = {
  minWordsInLine: 5,
  minSentences: 3,
  /** A line with a longer word is removed. Of the code, not of the paper. */
  maxWordLength: 1000,
};

/** An earlier version of the paper swaps the two numbers, and datatrove's c4_filters.py, hence FineWeb, follows it. */
export const c4ThresholdsSwapped = { ...c4Thresholds, minWordsInLine: 3, minSentences: 5 };

export interface C4Options extends Readonly<Partial<typeof c4Thresholds>> {
  /** Words that drop a page, in any case, as whole words. Default none. */
  readonly blocklist?: readonly string[];
}

export type C4LineRule = 'wordLength' | 'endMark' | 'wordsInLine' | 'javascript' | 'policy';

export interface RemovedLine {
  readonly line: string;
  readonly rule: C4LineRule;
}

export interface C4Verdict extends Verdict {
  /** The lines that stay, without citation marks; also when the page is dropped. */
  readonly text: string;
  /** In order, with the first rule that each breaks. */
  readonly removedLines: readonly RemovedLine[];
}

const CITATION = /\[\d*\]|\[edit\]|\[citation needed\]/gu;
const END_MARK = /[.!?"”]$/u;
const ELLIPSIS = /(?:\.{3}|…)$/u;
const POLICY = /terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies/u;

function brokenLineRule(line: string, limits: typeof c4Thresholds): C4LineRule | undefined {
  const words = splitWords(line);
  const lower = line.toLowerCase();
  if (words.some((word) => countCharacters(word) > limits.maxWordLength)) return 'wordLength';
  if (!END_MARK.test(line) || ELLIPSIS.test(line)) return 'endMark';
  if (words.length < limits.minWordsInLine) return 'wordsInLine';
  if (lower.includes('javascript')) return 'javascript';
  if (POLICY.test(lower)) return 'policy';
  return undefined;
}

function countBlocked(text: string, blocklist: readonly string[]): number {
  const escaped = blocklist
    .filter((word) => word.trim() !== '')
    .map((word) => word.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  if (escaped.length === 0) return 0;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return text.toLowerCase().match(pattern)?.length ?? 0;
}

/**
 * The heuristics of C4. Line by line: only lines that end in . ! ? or a closing quotation mark stay, not in an ellipsis,
 * with enough words, without the word Javascript and without a notice of cookies or policies. Then the page: dropped for a
 * curly bracket, "lorem ipsum" or a blocklisted word anywhere in it, or too few sentences in what stays.
 *
 * The paper's order is kept for pages: a bracket counts even in a line that goes. Sentences are counted by their end
 * marks, where the authors used NLTK. Left out: language detection, and removing spans of three sentences that stand
 * elsewhere in the corpus, which looks at more than one page.
 * @throws RangeError when a threshold is NaN
 */
export function c4Rules(text: string, { blocklist = [], ...thresholds }: C4Options = {}): C4Verdict {
  const limits = { ...c4Thresholds, ...thresholds };
  requireThresholds(limits);
  const kept: string[] = [];
  const removedLines: RemovedLine[] = [];
  for (const whole of splitLines(text)) {
    const line = whole.replaceAll(CITATION, '').trim();
    const rule = brokenLineRule(line, limits);
    if (rule) removedLines.push({ line: whole, rule });
    else kept.push(line);
  }
  const none = { threshold: 0, allows: 'at most' } as const;
  const verdict = judge([
    { rule: 'curlyBracket', measured: text.match(/[{}]/gu)?.length ?? 0, ...none },
    { rule: 'loremIpsum', measured: text.toLowerCase().split('lorem ipsum').length - 1, ...none },
    { rule: 'blocklist', measured: countBlocked(text, blocklist), ...none },
    {
      rule: 'minSentences',
      measured: kept.reduce((sum, line) => sum + Math.max(1, countSentences(line)), 0),
      threshold: limits.minSentences,
      allows: 'at least',
    },
  ]);
  return { ...verdict, text: kept.join('\n'), removedLines };
}
