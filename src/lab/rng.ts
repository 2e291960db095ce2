/** A source of uniform random numbers in [0, 1). Each call advances it. */
export type Rng = () => number;

const UINT32 = 0x1_0000_0000;

/** SplitMix32 (Steele, Lea & Flood 2014, 32-bit finaliser): spreads a seed over the generator's state. */
function splitMix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

const rotateLeft = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * Advances a xoshiro128** state in place and returns 32 random bits.
 * Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4).
 */
export function nextXoshiro128(state: Uint32Array): number {
  const s0 = state[0]!;
  const s1 = state[1]!;
  const s2 = state[2]! ^ s0;
  const s3 = state[3]! ^ s1;
  const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
  state[1] = s1 ^ s2;
  state[0] = s0 ^ s3;
  state[2] = s2 ^ (s1 << 9);
  state[3] = rotateLeft(s3, 11);
  return result;
}

/**
 * A repeatable generator: the same seed gives the same sequence on every platform,
 * since it uses 32-bit integers only. Resolution 2^-32.
 * @param seed any finite number; its integer part modulo 2^32 counts
 * @throws RangeError when the seed is not finite
 */
export function createRng(seed: number): Rng {
  if (!Number.isFinite(seed)) throw new RangeError(`The seed must be a finite number, not ${seed}.`);
  const next = splitMix32(Math.trunc(seed) % UINT32);
  const state = Uint32Array.of(next(), next(), next(), next());
  return () => nextXoshiro128(state) / UINT32;
}

/**
 * A seed derived from a parent seed and a label: independent streams that do not depend on the order
 * in which they are asked for (FNV-1a over the label's UTF-16 units, mixed with the seed).
 */
export function deriveSeed(seed: number, label: string | number): number {
  // The seed is mixed first: XORed in as it is, seed 1 with 'b' would equal seed 2 with 'a'.
  let hash = splitMix32(Math.trunc(seed) % UINT32)();
  for (const char of String(label)) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  return splitMix32(hash)();
}
