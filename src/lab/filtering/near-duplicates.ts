import { requireCount } from '../require.ts';
import { bandingFor, fineWebBanding, requireBanding, sharedBuckets, type Banding } from './lsh.ts';
import { createSigner, estimateJaccard, hashString } from './min-hash.ts';
import { shingles } from './shingles.ts';

export interface NearDuplicateOptions {
  /** Bands of the signature. Default: for a threshold, what `bandingFor` gives; else FineWeb's 14 bands of 8. */
  readonly bands?: number;
  /** Hashes in a band. */
  readonly rows?: number;
  /**
   * Least Jaccard similarity, in (0, 1], of the exact shingles. Without it, sharing a bucket is enough, as in FineWeb:
   * whether a pair is found is then a matter of chance along the S-curve.
   */
  readonly threshold?: number;
  /** Words in a shingle. Default 5. */
  readonly shingle?: number;
  /** Decides the hash functions. Default 1. */
  readonly seed?: number;
}

/** Two documents that were joined. */
export interface DuplicateLink {
  readonly earlier: number;
  readonly later: number;
  /** Exact where there is a threshold, else estimated from the signatures. */
  readonly similarity: number;
}

export interface NearDuplicates {
  readonly banding: Banding;
  /** Documents that hang together by links, two or more, ascending; the cluster with the earliest comes first. */
  readonly clusters: readonly (readonly number[])[];
  /** What to drop, ascending: all but the first of each cluster. */
  readonly duplicates: readonly number[];
  /** One fewer than the documents of each cluster: those that first joined them, not all pairs. */
  readonly links: readonly DuplicateLink[];
}

/** Of two ascending lists without repeats. */
function sortedJaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) shared += 1;
    if (a[i]! <= b[j]!) {
      if (a[i] === b[j]) j += 1;
      i += 1;
    } else j += 1;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 1 : shared / union;
}

function chooseBanding({ bands, rows, threshold }: NearDuplicateOptions): Banding {
  if ((bands === undefined) !== (rows === undefined))
    throw new RangeError('Give bands and rows together, or neither.');
  if (bands !== undefined && rows !== undefined) return { bands, rows };
  return threshold === undefined ? fineWebBanding : bandingFor(threshold);
}

/** Sets that grow together; the root of each is its least member. */
function createForest(size: number): { find: (i: number) => number; join: (i: number, j: number) => void } {
  const parents = Uint32Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]!]!;
      root = parents[root]!;
    }
    return root;
  };
  return {
    find,
    join(i, j) {
      const a = find(i);
      const b = find(j);
      parents[Math.max(a, b)] = Math.min(a, b);
    },
  };
}

/**
 * Near-duplicates among documents, by MinHash and locality-sensitive hashing (Broder 1997; Lee et al. 2022, arXiv
 * 2107.06499, section 4.2): documents that share a bucket are compared, and those that pass hang together, also by way of
 * others. Pairs that hang together already are not compared again, so equal documents cost little.
 *
 * Shingles are told apart by 32-bit hashes. Documents without words are all alike.
 * @param options a number is the threshold, with all else as it is by default
 * @throws RangeError when an option is out of range
 */
export function nearDuplicates(
  documents: readonly string[],
  options: number | NearDuplicateOptions = {},
): NearDuplicates {
  const chosen = typeof options === 'number' ? { threshold: options } : options;
  const { threshold, shingle = 5, seed = 1 }: NearDuplicateOptions = chosen;
  if (threshold !== undefined && !(threshold > 0 && threshold <= 1))
    throw new RangeError(`The threshold lies in (0, 1], not at ${threshold}.`);
  requireCount('The words in a shingle', shingle);
  const banding = chooseBanding(chosen);
  requireBanding(banding);
  const hashed = documents.map((text) =>
    Uint32Array.from(new Set(Array.from(shingles(text, shingle), hashString))).sort(),
  );
  const { find, join } = createForest(documents.length);
  const links: DuplicateLink[] = [];
  const link = (earlier: number, later: number, similarity: number): void => {
    join(earlier, later);
    links.push({ earlier, later, similarity });
  };

  // Equal sets always meet, so one of each goes on: a thousand equal pages would be half a million pairs.
  const firsts = new Map<string, number>();
  hashed.forEach((hashes, i) => {
    const first = firsts.get(hashes.join());
    if (first === undefined) firsts.set(hashes.join(), i);
    else link(first, i, 1);
  });
  const distinct = [...firsts.values()];
  const sign = createSigner({ hashes: banding.bands * banding.rows, seed });
  const signatures = distinct.map((i) => sign(hashed[i]!));
  const similarityOf = (a: number, b: number): number =>
    threshold === undefined
      ? estimateJaccard(signatures[a]!, signatures[b]!)
      : sortedJaccard(hashed[distinct[a]!]!, hashed[distinct[b]!]!);
  for (const bucket of sharedBuckets(signatures, banding)) {
    for (let j = 1; j < bucket.length; j++) {
      for (let i = 0; i < j; i++) {
        const earlier = distinct[bucket[i]!]!;
        const later = distinct[bucket[j]!]!;
        if (find(earlier) === find(later)) continue;
        const similarity = similarityOf(bucket[i]!, bucket[j]!);
        if (similarity >= (threshold ?? 0)) link(earlier, later, similarity);
      }
    }
  }

  const groups = new Map<number, number[]>();
  documents.forEach((_, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  });
  const clusters = [...groups.values()].filter((group) => group.length > 1);
  const duplicates = clusters.flatMap((cluster) => cluster.slice(1)).sort((a, b) => a - b);
  return { banding, clusters, duplicates, links };
}
