/** Code points from the first to the last, both included. */
export type CodePointRange = readonly [first: number, last: number];
/** A set of code points: ranges in order that neither meet nor overlap. */
export type CodePointSet = readonly CodePointRange[];

export const LAST_CODE_POINT = 0x10ffff;

/** In order, and joined where they meet. */
export function unite(ranges: readonly CodePointRange[]): CodePointSet {
  const result: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** All code points that are not in the set. */
export function complement(set: CodePointSet): CodePointSet {
  const result: CodePointRange[] = [];
  let next = 0;
  for (const [first, last] of set) {
    if (first > next) result.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_CODE_POINT) result.push([next, LAST_CODE_POINT]);
  return result;
}

/** The first set without the second. */
export const without = (set: CodePointSet, taken: CodePointSet): CodePointSet =>
  complement(unite([...complement(set), ...taken]));

export const contains = (set: CodePointSet, codePoint: number): boolean =>
  set.some(([first, last]) => first <= codePoint && codePoint <= last);

/** One range for each character of the text. */
export const charactersOf = (text: string): CodePointSet =>
  unite(Array.from(text, (character) => [character.codePointAt(0)!, character.codePointAt(0)!] as const));

const digit: CodePointSet = [[0x30, 0x39]];
const word: CodePointSet = [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]; // prettier-ignore
/** White space and line ends as ECMAScript has them. */
const space: CodePointSet = unite([
  [0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a],
  [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff],
]); // prettier-ignore

/** What `\d`, `\w` and the like stand for. */
export const classEscapes: Readonly<Record<string, CodePointSet>> = {
  d: digit,
  D: complement(digit),
  w: word,
  W: complement(word),
  s: space,
  S: complement(space),
};

/** What the dot stands for: every character but the ends of lines. */
export const anyButLineEnds: CodePointSet = complement([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]);
