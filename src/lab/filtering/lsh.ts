import { requireCount } from '../require.ts';

/** How a signature is cut: documents meet when all the hashes of one band agree. */
export interface Banding {
  /** Bands, or buckets; b. */
  readonly bands: number;
  /** Hashes in each; r. */
  readonly rows: number;
}

/** FineWeb's 14 bands of 8 hashes (Penedo et al. 2024, arXiv 2406.17557, section 3.4) [S1-16]. */
export const fineWebBanding: Banding = { bands: 14, rows: 8 };

/** @throws RangeError when bands or rows are not whole numbers above 0 */
export function requireBanding({ bands, rows }: Banding): void {
  requireCount('The number of bands', bands);
  requireCount('The number of rows in a band', rows);
}

/**
 * Probability that two documents of this similarity share a band: 1 − (1 − s^rows)^bands (Leskovec, Rajaraman & Ullman
 * 2020, Mining of Massive Datasets, section 3.4.2).
 * @param similarity Jaccard, in [0, 1]
 * @throws RangeError when a value is out of range
 */
export function lshProbability(similarity: number, banding: Banding): number {
  requireBanding(banding);
  if (!(similarity >= 0 && similarity <= 1))
    throw new RangeError(`A similarity lies in [0, 1], not at ${similarity}.`);
  return 1 - (1 - similarity ** banding.rows) ** banding.bands;
}

/**
 * The banding of at most this many hashes with the longest bands (fewest chance meetings) that still brings together
 * all but 1 % of the pairs at the threshold; single rows if none does.
 * @param threshold Jaccard, in (0, 1]
 */
export function bandingFor(threshold: number, hashes = 112): Banding {
  requireCount('The number of hashes', hashes);
  if (!(threshold > 0 && threshold <= 1))
    throw new RangeError(`The threshold lies in (0, 1], not at ${threshold}.`);
  for (let rows = hashes; rows > 1; rows--) {
    const banding = { bands: Math.floor(hashes / rows), rows };
    if (lshProbability(threshold, banding) >= 0.99) return banding;
  }
  return { bands: hashes, rows: 1 };
}

/**
 * The documents that share each bucket, band by band, only where there are at least two; indices ascend.
 * @param signatures each of bands × rows hashes at least
 */
export function* sharedBuckets(
  signatures: readonly Uint32Array[],
  { bands, rows }: Banding,
): Generator<readonly number[], undefined> {
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<string, number[]>();
    signatures.forEach((signature, index) => {
      const key = String.fromCharCode(
        ...new Uint16Array(signature.buffer, signature.byteOffset + 4 * band * rows, 2 * rows),
      );
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    });
    for (const bucket of buckets.values()) if (bucket.length > 1) yield bucket;
  }
}

/**
 * Every pair of documents that shares a bucket, once, as [earlier, later]. A thousand equal documents are half a million
 * pairs: for large collections `nearDuplicates` gives clusters without listing them.
 * @throws RangeError when a signature is too short for the banding
 */
export function candidatePairs(signatures: readonly Uint32Array[], banding: Banding): [number, number][] {
  requireBanding(banding);
  const needed = banding.bands * banding.rows;
  const short = signatures.find((signature) => signature.length < needed);
  if (short) throw new RangeError(`This banding needs ${needed} hashes; a signature has ${short.length}.`);
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const bucket of sharedBuckets(signatures, banding)) {
    bucket.forEach((later, i) => {
      for (const earlier of bucket.slice(0, i)) {
        const key = earlier * signatures.length + later;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([earlier, later]);
      }
    });
  }
  return pairs;
}
