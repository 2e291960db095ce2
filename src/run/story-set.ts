import { continued } from './answer-spread.ts';
import type { Answer } from './protocol.ts';

/** Story openings that somebody asks for at a time. */
export const OPENINGS_A_SET = 5;

/**
 * How useful a set of story openings is: different pairs of words in the well-formed ones, as a share of all pairs of words written.
 * Distinct-2 (Li et al. 2016, arXiv 1510.03055) in which what is no sentence counts as written and not as new: 0 where nothing is
 * well formed, 1 where all is and no pair comes twice.
 * @param prompt its last word begins the first pair of each opening
 */
export function usefulVariety(prompt: string, set: readonly Pick<Answer, 'text' | 'judgement'>[]): number {
  const seen = new Set<string>();
  let written = 0;
  for (const { text, judgement } of set) {
    const words = continued(prompt, text).split(/\s+/u);
    const pairs = words.slice(1).map((word, i) => `${words[i]!} ${word}`);
    written += pairs.length;
    if (judgement !== null && judgement.verdict !== 'broken') for (const pair of pairs) seen.add(pair);
  }
  return written === 0 ? 0 : seen.size / written;
}
