/**
 * The web filters' rules in their plainest form, written for these tests alone from the papers' tables: Gopher
 * (Rae et al. 2021, appendix A), C4 (Raffel et al. 2020), FineWeb (Penedo et al. 2024, section 3.6).
 */

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const linesOf = (text: string): string[] => text.split(/\n+/).filter(Boolean);
const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;

const STOP_WORDS = ['the', 'be', 'to', 'of', 'and', 'that', 'have', 'with'];

function repeated(pieces: readonly string[]): { share: number; characters: number } {
  const seen = new Set<string>();
  let count = 0;
  let characters = 0;
  for (const piece of pieces) {
    if (seen.has(piece)) {
      count += 1;
      characters += piece.length;
    }
    seen.add(piece);
  }
  return { share: count / pieces.length, characters };
}

function topNgramShare(text: string, n: number): number {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= words.length; i++) {
    const gram = words.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const shares = [...counts]
    .filter(([, count]) => count > 1)
    .map(([gram, count]) => (gram.length * count) / text.length);
  return Math.max(0, ...shares);
}

/** Characters of n-grams that were there before; a repeated one is stepped over whole. */
function repeatedNgramShare(text: string, n: number): number {
  const words = wordsOf(text);
  const seen = new Set<string>();
  let characters = 0;
  for (let i = 0; i + n <= words.length;) {
    const gram = words.slice(i, i + n).join('');
    if (seen.has(gram)) {
      characters += gram.length;
      i += n;
    } else {
      seen.add(gram);
      i += 1;
    }
  }
  return characters / text.length;
}

export interface Measure {
  readonly name: string;
  readonly value: (text: string) => number;
  /** What the rule keeps. */
  readonly keeps: (value: number) => boolean;
}

const atMost = (limit: number) => (value: number) => value <= limit;
const atLeast = (limit: number) => (value: number) => value >= limit;
const below = (limit: number) => (value: number) => value < limit;
const above = (limit: number) => (value: number) => value > limit;

export const GOPHER_QUALITY: readonly Measure[] = [
  { name: 'words', value: (text) => wordsOf(text).length, keeps: atLeast(50) },
  {
    name: 'mean word length (low)',
    value: (text) => wordsOf(text).join('').length / wordsOf(text).length,
    keeps: atLeast(3),
  },
  {
    name: 'mean word length (high)',
    value: (text) => wordsOf(text).join('').length / wordsOf(text).length,
    keeps: atMost(10),
  },
  {
    name: 'symbols a word',
    value: (text) => (text.match(/#|\.\.\.|…/g) ?? []).length / wordsOf(text).length,
    keeps: atMost(0.1),
  },
  {
    name: 'bullet lines',
    value: (text) => share(linesOf(text), (line) => /^[-*•]/.test(line)),
    keeps: atMost(0.9),
  },
  {
    name: 'ellipsis lines',
    value: (text) => share(linesOf(text), (line) => /(?:\.\.\.|…)$/.test(line)),
    keeps: atMost(0.3),
  },
  {
    name: 'words with a letter',
    value: (text) => share(wordsOf(text), (word) => /\p{L}/u.test(word)),
    keeps: atLeast(0.8),
  },
  {
    name: 'stop words',
    value: (text) => STOP_WORDS.filter((word) => wordsOf(text.toLowerCase()).includes(word)).length,
    keeps: atLeast(2),
  },
];

export const GOPHER_REPETITION: readonly Measure[] = [
  { name: 'repeated lines', value: (text) => repeated(linesOf(text)).share, keeps: atMost(0.3) },
  { name: 'repeated paragraphs', value: (text) => repeated(text.split(/\n{2,}/)).share, keeps: atMost(0.3) },
  {
    name: 'characters in repeated lines',
    value: (text) => repeated(linesOf(text)).characters / text.length,
    keeps: atMost(0.2),
  },
  {
    name: 'characters in repeated paragraphs',
    value: (text) => repeated(text.split(/\n{2,}/)).characters / text.length,
    keeps: atMost(0.2),
  },
  ...(
    [
      [2, 0.2],
      [3, 0.18],
      [4, 0.16],
    ] as const
  ).map(([n, limit]) => ({
    name: `top ${n}-gram`,
    value: (text: string) => topNgramShare(text, n),
    keeps: atMost(limit),
  })),
  ...(
    [
      [5, 0.15],
      [6, 0.14],
      [7, 0.13],
      [8, 0.12],
      [9, 0.11],
      [10, 0.1],
    ] as const
  ).map(([n, limit]) => ({
    name: `repeated ${n}-grams`,
    value: (text: string) => repeatedNgramShare(text, n),
    keeps: atMost(limit),
  })),
];

const POLICY = /terms of use|privacy policy|cookie policy|uses cookies|use of cookies|use cookies/i;

const c4Lines = (text: string): string[] =>
  linesOf(text).filter(
    (line) =>
      /[.!?"]$/.test(line) &&
      !line.endsWith('...') &&
      wordsOf(line).length >= 5 &&
      !/javascript/i.test(line) &&
      !POLICY.test(line),
  );

export const c4 = (blocklist: readonly string[]): readonly Measure[] => [
  {
    name: 'lines without end mark',
    value: (text) => share(linesOf(text), (line) => !/[.!?"]$/.test(line)),
    keeps: below(1),
  },
  {
    name: 'lines under five words',
    value: (text) => linesOf(text).filter((line) => wordsOf(line).length < 5).length,
    keeps: below(1),
  },
  { name: 'javascript', value: (text) => (text.match(/javascript/gi) ?? []).length, keeps: below(1) },
  { name: 'policy', value: (text) => (POLICY.test(text) ? 1 : 0), keeps: below(1) },
  {
    name: 'sentences left',
    value: (text) =>
      (
        c4Lines(text)
          .join(' ')
          .match(/[.!?]+(?=\s|$)/g) ?? []
      ).length,
    keeps: atLeast(3),
  },
  { name: 'curly brackets', value: (text) => (text.includes('{') ? 1 : 0), keeps: below(1) },
  { name: 'lorem ipsum', value: (text) => (/lorem ipsum/i.test(text) ? 1 : 0), keeps: below(1) },
  {
    name: 'blocked words',
    value: (text) =>
      (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => blocklist.includes(word)).length,
    keeps: below(1),
  },
];

export const FINEWEB: readonly Measure[] = [
  {
    name: 'lines ending in punctuation',
    value: (text) => share(linesOf(text), (line) => /[.!?]$/.test(line)),
    keeps: above(0.12),
  },
  {
    name: 'characters in repeated lines',
    value: (text) => repeated(linesOf(text)).characters / text.replaceAll('\n', '').length,
    keeps: below(0.1),
  },
  {
    name: 'lines under 30 characters',
    value: (text) => share(linesOf(text), (line) => line.length <= 30),
    keeps: below(0.67),
  },
];
