import { duplicateShares } from './repetition.ts';
import { countCharacters, shareOf, splitLines } from './text-units.ts';
import { judge, requireThresholds, type Verdict } from './verdict.ts';

/**
 * Penedo et al. 2024, arXiv 2406.17557, section 3.6 [S1-13]. A stored version of datatrove's fineweb_quality_filter.py
 * has 0.01 for the duplicated characters; the paper says 0.1.
 */
export const fineWebThresholds = {
  /** A document goes when its share of lines that end in punctuation is this or less. */
  maxDroppedPunctuatedLines: 0.12,
  /** It goes when the share of characters in duplicated lines is this or more. */
  minDroppedDuplicateCharacters: 0.1,
  /** It goes when the share of short lines is this or more. */
  minDroppedShortLines: 0.67,
  /** A line is short with fewer characters. */
  shortLineLength: 30,
};

const PUNCTUATION = /[.!?"'”’]$/u;

/**
 * The three rules that FineWeb chose from more than fifty: lines that end in punctuation, characters in duplicated
 * lines, short lines. Blank lines do not count; of lines that repeat, the first is no duplicate.
 * @throws RangeError when a threshold is NaN
 */
export function fineWebRules(
  text: string,
  thresholds: Readonly<Partial<typeof fineWebThresholds>> = {},
): Verdict {
  const limits = { ...fineWebThresholds, ...thresholds };
  requireThresholds(limits);
  const lines = splitLines(text);
  return judge([
    {
      rule: 'punctuatedLines',
      measured: shareOf(lines, (line) => PUNCTUATION.test(line)),
      threshold: limits.maxDroppedPunctuatedLines,
      allows: 'more than',
    },
    {
      rule: 'duplicateCharacters',
      measured: duplicateShares(lines).characters,
      threshold: limits.minDroppedDuplicateCharacters,
      allows: 'less than',
    },
    {
      rule: 'shortLines',
      measured: shareOf(lines, (line) => countCharacters(line) < limits.shortLineLength),
      threshold: limits.minDroppedShortLines,
      allows: 'less than',
    },
  ]);
}
