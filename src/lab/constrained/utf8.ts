import type { CodePointRange } from './code-points.ts';

/** Bytes of a code point in UTF-8. */
function encodeCodePoint(codePoint: number): number[] {
  const tail = (shift: number): number => 0x80 | ((codePoint >> shift) & 0x3f);
  if (codePoint < 0x80) return [codePoint];
  if (codePoint < 0x800) return [0xc0 | (codePoint >> 6), tail(0)];
  if (codePoint < 0x10000) return [0xe0 | (codePoint >> 12), tail(6), tail(0)];
  return [0xf0 | (codePoint >> 18), tail(12), tail(6), tail(0)];
}

export const encodeUtf8 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((character) => encodeCodePoint(character.codePointAt(0)!)));

/** Lowest and highest value of each byte, in order. */
export type ByteSequence = readonly (readonly [low: number, high: number])[];

/** Ranges of code points with as many bytes each; surrogates have none. */
const lengths: readonly CodePointRange[] = [
  [0, 0x7f],
  [0x80, 0x7ff],
  [0x800, 0xd7ff],
  [0xe000, 0xffff],
  [0x10000, 0x10ffff],
];

/** Splits a range of equally long code points until each byte varies by itself. */
function split(first: number, last: number, sequences: ByteSequence[]): void {
  for (const bits of [6, 12, 18]) {
    const mask = (1 << bits) - 1;
    if (first >> bits === last >> bits) continue;
    if ((first & mask) !== 0) {
      split(first, first | mask, sequences);
      split((first | mask) + 1, last, sequences);
      return;
    }
    if ((last & mask) !== mask) {
      split(first, (last & ~mask) - 1, sequences);
      split(last & ~mask, last, sequences);
      return;
    }
  }
  const high = encodeCodePoint(last);
  sequences.push(encodeCodePoint(first).map((low, place) => [low, high[place]!] as const));
}

/**
 * The code points of a range as sequences of byte ranges; a text of one such character is one of them, and no other text is.
 * Surrogates are left out.
 */
export function utf8Sequences([first, last]: CodePointRange): ByteSequence[] {
  const sequences: ByteSequence[] = [];
  for (const [low, high] of lengths) {
    const from = Math.max(first, low);
    const to = Math.min(last, high);
    if (from > to) continue;
    if (to < 0x80) sequences.push([[from, to]]);
    else split(from, to, sequences);
  }
  return sequences;
}
