import type { RuleReading } from '#lab';
import type { SimilarityBin, StageId, StageOutcome } from '#lab/filtering/pipeline/index';
import type { DirtLabel } from '#world/crawl/index';

export type Quality = DirtLabel['quality'];

/** Honest pages by what a filter may lose of them. */
export const HONEST_GROUPS = ['largeTown', 'rareTown', 'dialect'] as const;
export type HonestGroup = (typeof HONEST_GROUPS)[number];

/** Documents of a kind before and after. */
export interface Survivors {
  readonly raw: number;
  readonly kept: number;
}

/** A page as an example shows it. */
export interface Example {
  /** Its place in the crawl. */
  readonly index: number;
  readonly quality: Quality;
  /** Kind of page, and the town it is from. */
  readonly page: string;
  readonly town: string;
  readonly isWorthKeeping: boolean;
  /** How it begins, after the stage. */
  readonly excerpt: string;
  /** The rule that fired; undefined for a page that was kept. */
  readonly fired?: RuleReading;
  /** Of a near-duplicate: the page it repeats. */
  readonly earlier?: number;
}

export interface StageReport {
  readonly stage: StageId;
  readonly state: StageOutcome['state'];
  readonly incoming: number;
  readonly kept: number;
  /** Of these, pages worth keeping. */
  readonly incomingWorthy: number;
  readonly keptWorthy: number;
  /** Words that come in and are left: C4's stage takes lines out of pages that stay. */
  readonly wordsKept: number;
  /** What was lost that should not have been. */
  readonly lost: Readonly<Record<HonestGroup, number>>;
  /** How often each rule fired, the busiest first. */
  readonly rules: readonly { readonly rule: string; readonly count: number; readonly wrongly: number }[];
  readonly dropped: readonly Example[];
  readonly keptExamples: readonly Example[];
}

/** What the words of a classifier weigh. */
export interface ClassifierReport {
  readonly examples: number;
  readonly keep: readonly string[];
  readonly drop: readonly string[];
}

/** What a pipeline made of a crawl. */
export interface CrawlReport {
  readonly seed: number;
  readonly documents: number;
  readonly words: number;
  readonly kept: number;
  readonly wordsKept: number;
  readonly worthy: number;
  readonly keptWorthy: number;
  readonly stages: readonly StageReport[];
  readonly qualities: readonly (Survivors & { readonly quality: Quality })[];
  readonly groups: Readonly<Record<HonestGroup, Survivors>>;
  /** Pairs of pages that come to the near-duplicate stage, by similarity; bins without any are left out. */
  readonly similarities: readonly SimilarityBin[];
  /** Null while there are not labels of both kinds. */
  readonly classifier: ClassifierReport | null;
}

/** One of the pages to label, with what is true of it. */
export interface SamplePage {
  readonly index: number;
  readonly text: string;
  readonly quality: Quality;
  readonly isWorthKeeping: boolean;
}
