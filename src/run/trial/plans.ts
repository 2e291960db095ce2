import type { TrialSpec, WrittenText } from './spec.ts';

/** How various a text is, from one kind of document in one phrasing to all kinds in all phrasings. */
export interface Diversity {
  readonly kinds: number;
  /** Null for all that training may use. */
  readonly phrasings: number | null;
}

/** Where a run stands in the triangle: each axis as its own measure. */
export interface TrianglePlace {
  readonly uniqueTokens: number;
  /** Share of garbled documents, in [0, 1]. */
  readonly dirtyShare: number;
  readonly diversity: Diversity;
}

/** The recorded grid: every combination of these was trained once. */
export const TRIANGLE_AXES = {
  uniqueTokens: [1000, 5600, 32_000, 180_000, 1_000_000],
  dirtyShare: [0, 0.25, 0.5, 0.8],
  diversity: [
    { kinds: 1, phrasings: 1 },
    { kinds: 3, phrasings: 2 },
    { kinds: 6, phrasings: null },
  ],
} as const satisfies {
  readonly uniqueTokens: readonly number[];
  readonly dirtyShare: readonly number[];
  readonly diversity: readonly Diversity[];
};

export const TRIANGLE_STEPS = 400;

/** The same model and the same compute, whatever it reads. */
export function triangleSpec(
  { uniqueTokens, dirtyShare, diversity }: TrianglePlace,
  seed: number,
  steps: number = TRIANGLE_STEPS,
): TrialSpec {
  const text: WrittenText = { kind: 'written', uniqueTokens, dirt: 'garbled', dirtyShare, ...diversity };
  return { size: 'sprout', text, steps, seed };
}

/** Name of a place, for people and for files. */
export const placeKey = ({ uniqueTokens, dirtyShare, diversity }: TrianglePlace): string =>
  `${uniqueTokens} tokens, ${dirtyShare} dirty, ${diversity.kinds} kinds, ${diversity.phrasings ?? 'all'} phrasings`;

/** All places of the grid, the least text first. */
export function trianglePlaces(): TrianglePlace[] {
  const { uniqueTokens, dirtyShare, diversity } = TRIANGLE_AXES;
  return uniqueTokens.flatMap((tokens) =>
    dirtyShare.flatMap((dirty) =>
      diversity.map((some) => ({ uniqueTokens: tokens, dirtyShare: dirty, diversity: some })),
    ),
  );
}

/** Different tokens in the sets that are read again and again; the last is more than the longest run reads. */
export const REPETITION_SETS = [6000, 18_000, 54_000, 162_000, 650_000] as const;

/** Lengths of the runs, each planned anew with a learning rate that falls to its end. */
export const REPETITION_STEPS = [100, 200, 400, 800, 1600] as const;

/** Clean and various text, so that only its amount and the readings differ. */
export const repetitionSpec = (uniqueTokens: number, steps: number, seed: number): TrialSpec => ({
  size: 'sprout',
  text: { kind: 'written', uniqueTokens, dirt: 'garbled', dirtyShare: 0, kinds: 6, phrasings: null },
  steps,
  seed,
});
