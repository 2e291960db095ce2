type AxisRange = number | { readonly min: number; readonly max: number };

interface FontFace {
  /** Name of the file in `src/site/fonts/`. */
  readonly file: string;
  /** Path of the full font below `node_modules/`. */
  readonly source: string;
  /** Axes of a variable font: one value pins an axis, a range keeps it. */
  readonly axes?: Record<string, AxisRange>;
}

const FRAUNCES = '@fontsource-variable/fraunces';
const LITERATA = '@fontsource-variable/literata';
const PLEX_MONO = '@fontsource/ibm-plex-mono';

export const fontPackages = [FRAUNCES, LITERATA, PLEX_MONO] as const;

/** The four faces of the site. */
export const fontFaces: readonly FontFace[] = [
  {
    file: 'fraunces.woff2',
    source: `${FRAUNCES}/files/fraunces-latin-full-normal.woff2`,
    axes: { SOFT: 60, WONK: 1, wght: { min: 380, max: 600 }, opsz: { min: 9, max: 144 } },
  },
  {
    file: 'literata.woff2',
    source: `${LITERATA}/files/literata-latin-opsz-normal.woff2`,
    axes: { opsz: 18, wght: { min: 400, max: 650 } },
  },
  {
    file: 'literata-italic.woff2',
    source: `${LITERATA}/files/literata-latin-opsz-italic.woff2`,
    axes: { opsz: 18, wght: 400 },
  },
  { file: 'plex-mono.woff2', source: `${PLEX_MONO}/files/ibm-plex-mono-latin-400-normal.woff2` },
];

/** Kerning, ligatures, marks and tabular numerals; small capitals and stylistic sets are left out. */
export const keptFeatures = [
  ...['calt', 'ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'pnum', 'rlig', 'rvrn', 'tnum'],
] as const;

/** What Western European prose needs beside Latin-1. */
const BEYOND_LATIN_1 = 'ıŒœˆ˚˜‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€™←↑→↓−∕≈≠≤≥\u00a0\u2009\u202f';

/** Every character the fonts hold, as one string. */
export function publishedCharacters(): string {
  const latin1 = Array.from({ length: 0xff - 0x1f }, (_, index) => 0x20 + index).filter(
    (code) => code < 0x7f || code >= 0xa0,
  );
  return String.fromCodePoint(...latin1) + BEYOND_LATIN_1;
}
