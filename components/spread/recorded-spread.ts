import type { AnswerCluster } from '#run/answer-clusters';
import type { ModelInfo } from '#run/protocol';

/** One draw of 40 answers in numbers. */
interface DrawNumbers {
  /** Sizes of the clusters, the largest first. */
  readonly counts: readonly number[];
  readonly entropyNats: number;
  readonly distinct2: number;
  readonly wellFormed: number;
  readonly claims: number;
  readonly true: number;
}

export interface RecordedPoint {
  readonly temperature: number;
  /** One for each seed. */
  readonly draws: readonly DrawNumbers[];
  /** What the first draw said: its largest clusters. */
  readonly first: readonly AnswerCluster[];
}

export interface RecordedPrompt {
  readonly text: string;
  /** What it shows, in a few words. */
  readonly detail: string;
  readonly points: readonly RecordedPoint[];
}

/** The three jobs at one temperature, over all seeds. */
export interface JobsPoint {
  readonly temperature: number;
  /** Ticket records that are well formed, and those that say what was asked for. */
  readonly valid: number;
  readonly rightRecords: number;
  /** Answers to one question about a fact that are true. */
  readonly true: number;
  /** `usefulVariety` of sets of five openings, a mean for each seed. */
  readonly variety: readonly number[];
}

/** What `npm run record -- spread` keeps. */
export interface RecordedSpread {
  readonly model: ModelInfo;
  readonly seeds: readonly number[];
  readonly prompts: readonly RecordedPrompt[];
  readonly jobs: { readonly model: ModelInfo; readonly points: readonly JobsPoint[] };
}
