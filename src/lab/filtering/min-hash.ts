import { requireCount } from '../require.ts';
import { createRng } from '../rng.ts';

export interface MinHashOptions {
  /** Hash functions; the signature's length. Default 112, as FineWeb. */
  readonly hashes?: number;
  /** Decides the hash functions. Default 1. */
  readonly seed?: number;
}

/** Finaliser of MurmurHash3: a permutation of the 32-bit numbers that lets every bit decide on every other. */
function scramble(value: number): number {
  let z = value;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/** 32 bits of a string (FNV-1a over its UTF-16 units, scrambled). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash) >>> 0;
}

/** Signatures of sets of 32-bit hashes, all with the same hash functions. */
export type Signer = (hashes: Iterable<number>) => Uint32Array;

/** @throws RangeError when the number of hashes is not a whole number above 0 */
export function createSigner({ hashes = 112, seed = 1 }: MinHashOptions): Signer {
  requireCount('The number of hashes', hashes);
  const rng = createRng(seed);
  // Each function is a permutation of the 32-bit numbers: odd factor, shift, scramble.
  const factors = Int32Array.from({ length: hashes }, () => (rng() * 2 ** 32) | 1);
  const shifts = Int32Array.from({ length: hashes }, () => (rng() * 2 ** 32) | 0);
  return (items) => {
    const signature = new Uint32Array(hashes).fill(0xffffffff);
    for (const item of items) {
      for (let i = 0; i < hashes; i++) {
        const value = scramble(Math.imul(item, factors[i]!) + shifts[i]!) >>> 0;
        if (value < signature[i]!) signature[i] = value;
      }
    }
    return signature;
  };
}

/**
 * For each of many hash functions the least hash of the set's items (Broder 1997). Two signatures of the same options
 * agree at a place with the probability of the sets' Jaccard similarity.
 * @param items shingles; their order does not matter
 * @returns as many 32-bit numbers as there are hashes; all the greatest for an empty set
 * @throws RangeError when the number of hashes is not a whole number above 0
 */
export function minHashSignature(items: Iterable<string>, options: MinHashOptions = {}): Uint32Array {
  return createSigner(options)(Array.from(items, hashString));
}

/**
 * Share of places at which two signatures agree: an unbiased estimate of the Jaccard similarity s, with standard error
 * √(s (1 − s) / hashes).
 * @throws RangeError when the signatures are of different lengths
 */
export function estimateJaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== b.length)
    throw new RangeError(`Signatures of ${a.length} and ${b.length} hashes cannot be compared.`);
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal += 1;
  return equal / a.length;
}
