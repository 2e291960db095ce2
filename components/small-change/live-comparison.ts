import { jensenShannonDivergence } from '#lab/sampling/divergences';
import type { ChangeResult } from '#run/small-change/protocol';
import { LISTED } from './comparison.ts';
import type { Comparison } from './recorded.ts';

/** What a model on this device made of two prompts. */
export function liveComparison(before: string, after: string, result: ChangeResult): Comparison {
  const { probabilities: p } = result.before;
  const { probabilities: q } = result.after;
  const isLikeliest = (id: number): boolean =>
    id === result.before.likeliest || id === result.after.likeliest;
  const rank = ({ id, before, after }: { id: number; before: number; after: number }): number =>
    (isLikeliest(id) ? 1 : 0) + Math.max(before, after);
  const tokens = result.vocabulary
    .map((text, id) => ({ id, text, before: p[id]!, after: q[id]! }))
    .sort((a, b) => rank(b) - rank(a) || a.id - b.id)
    .slice(0, LISTED);
  return {
    before,
    after,
    meaning: result.meaning,
    divergence: jensenShannonDivergence(p, q),
    first: result.before,
    second: result.after,
    tokens,
  };
}
