import { candidatePairs, type Banding } from '../lsh.ts';
import { createSigner, hashString } from '../min-hash.ts';
import { shingles } from '../shingles.ts';

/** Two documents with shingles in common. */
export interface SimilarPair {
  readonly earlier: number;
  readonly later: number;
  /** Exact Jaccard of their shingles. */
  readonly similarity: number;
}

/** Shingles of texts, as hashes. */
export const hashShingles = (texts: readonly string[], shingle: number): readonly ReadonlySet<number>[] =>
  texts.map((text) => new Set(Array.from(shingles(text, shingle), hashString)));

/**
 * Every pair of documents that is at least so similar, measured and not estimated, by way of the shingles they share.
 * @param sets hashed shingles
 * @param least in (0, 1]
 */
export function similarPairs(sets: readonly ReadonlySet<number>[], least: number): SimilarPair[] {
  const holders = new Map<number, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((set, later) => {
    const shared = new Map<number, number>();
    for (const hash of set) {
      const known = holders.get(hash);
      for (const earlier of known ?? []) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
      if (known) known.push(later);
      else holders.set(hash, [later]);
    }
    for (const [earlier, count] of shared) {
      const similarity = count / (sets[earlier]!.size + set.size - count);
      if (similarity >= least) pairs.push({ earlier, later, similarity });
    }
  });
  return pairs;
}

export interface SimilarityBin {
  /** Similarities in [from, to); the last bin holds 1 as well. */
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  /** Pairs among them that share a bucket. */
  readonly met: number;
}

/**
 * How many pairs of each similarity a banding brings together: what the S-curve gives the probability of.
 * @param bins equally wide, over [0, 1]
 */
export function meetingsBySimilarity(
  sets: readonly ReadonlySet<number>[],
  pairs: readonly SimilarPair[],
  banding: Banding,
  bins = 20,
): SimilarityBin[] {
  const involved = [...new Set(pairs.flatMap(({ earlier, later }) => [earlier, later]))];
  const placeOf = new Map(involved.map((document, place) => [document, place]));
  const sign = createSigner({ hashes: banding.bands * banding.rows });
  const signatures = involved.map((document) => sign(sets[document]!));
  const keyOf = (a: number, b: number): number => Math.min(a, b) * involved.length + Math.max(a, b);
  const met = new Set(candidatePairs(signatures, banding).map(([a, b]) => keyOf(a, b)));
  const counts = Array.from({ length: bins }, () => ({ pairs: 0, met: 0 }));
  for (const { earlier, later, similarity } of pairs) {
    const count = counts[Math.min(bins - 1, Math.floor(similarity * bins))]!;
    count.pairs += 1;
    if (met.has(keyOf(placeOf.get(earlier)!, placeOf.get(later)!))) count.met += 1;
  }
  return counts.map((count, bin) => ({ from: bin / bins, to: (bin + 1) / bins, ...count }));
}
