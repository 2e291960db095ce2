import type { ModelSize } from '#models';
import type { CrawlSettings } from '../crawl/settings.ts';
import type { TrialSpec, TrialText } from './spec.ts';

export const TRAIN_OFF_SETS = ['raw', 'cleaned', 'small', 'dirty', 'narrow'] as const;
export type TrainOffSet = (typeof TRAIN_OFF_SETS)[number];

export const TRAIN_OFF_STEPS = 900;

const PAGES = {
  kind: 'written',
  dirt: 'shuffled',
  dirtyShare: 0,
  kinds: 6,
  phrasings: null,
  pages: true,
} as const;

/** A crawl and the pipeline that cleans it. */
export interface CleanedCrawl {
  readonly seed: number;
  readonly settings: CrawlSettings;
}

const textOf = (set: TrainOffSet, { seed, settings }: CleanedCrawl): TrialText => {
  switch (set) {
    case 'raw':
      return { kind: 'crawl', seed, settings: null };
    case 'cleaned':
      return { kind: 'crawl', seed, settings };
    case 'small':
      return { ...PAGES, uniqueTokens: 30_000 };
    case 'dirty':
      return { ...PAGES, uniqueTokens: 300_000, dirtyShare: 0.5 };
    case 'narrow':
      return { ...PAGES, uniqueTokens: 150_000, phrasings: 1 };
  }
};

/** One of five sets of text, read by the same model for as many steps. */
export const trainOffSpec = (set: TrainOffSet, seed: number, crawl: CleanedCrawl): TrialSpec => ({
  size: 'fern',
  text: textOf(set, crawl),
  subject: 'pages',
  steps: TRAIN_OFF_STEPS,
  seed,
});

export const DUEL_DIRTS = ['shuffled', 'falseFacts'] as const;
export type DuelDirt = (typeof DUEL_DIRTS)[number];

/** Shares of dirt that were recorded for the large model. */
export const DUEL_SHARES: Readonly<Record<DuelDirt, readonly number[]>> = {
  shuffled: [0, 0.4, 0.6, 0.75, 0.9],
  falseFacts: [0, 0.3, 0.6, 0.9],
};

interface Fighter {
  readonly size: ModelSize;
  readonly uniqueTokens: number;
  readonly steps: number;
}

export const DUEL = {
  small: { size: 'sprout', uniqueTokens: 32_000, steps: 800 },
  large: { size: 'shrub', uniqueTokens: 300_000, steps: 400 },
} as const satisfies Readonly<Record<string, Fighter>>;

export type DuelSide = keyof typeof DUEL;

/**
 * A small model on little clean text against a larger one on much text, of which a share is dirty. Both read 307,200
 * tokens: the small one its text nearly ten times, the large one its own once.
 */
export function duelSpec(
  side: DuelSide,
  dirt: DuelDirt,
  dirtyShare: number,
  seed: number,
  steps: number = DUEL[side].steps,
): TrialSpec {
  const { size, uniqueTokens } = DUEL[side];
  const share = side === 'small' ? 0 : dirtyShare;
  // Where nothing is dirty the sort of dirt does not matter, and one run serves both series.
  const text = {
    kind: 'written',
    uniqueTokens,
    dirt: share === 0 ? 'shuffled' : dirt,
    dirtyShare: share,
    kinds: 6,
    phrasings: 2,
  } as const;
  return { size, text, subject: 'primer', steps, seed };
}
