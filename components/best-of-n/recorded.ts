import type { ModelInfo } from '#run/protocol';
import type { SumMaterial } from '#run/sums/write-problems';

/** Sums that lead to an answer, or problems of every length. */
export type Steps = 'all' | '1' | '2' | '3';
export const STEPS: readonly Steps[] = ['all', '1', '2', '3'];

/** What is looked at: which pairs of numbers, how many steps, drawn at which temperature. */
export interface Place {
  readonly material: SumMaterial;
  readonly steps: Steps;
  readonly temperature: number;
}

/** An answer with how many gave it, and how many of these have a working that adds up. */
type CountedAnswer = readonly [answer: number | null, count: number, reckoned: number];

/** A sum as it was asked, without the markers of a chat. */
export interface RecordedProblem {
  readonly id: string;
  readonly material: SumMaterial;
  readonly steps: number;
  readonly question: string;
  readonly answer: number;
}

/** A problem that a vote gets wrong more often than one answer. */
export interface HurtProblem {
  readonly id: string;
  readonly temperature: number;
  /** Shares in [0, 1]: how often one answer is right, and the vote of a seed's answers. */
  readonly one: number;
  readonly voted: number;
  readonly greedyText: string;
  /** The most frequent answers, of all seeds together. */
  readonly answers: readonly CountedAnswer[];
  readonly drawn: number;
}

/** A place's summary, as `packSummary` packs it, and what an answer takes. */
export interface RecordedPlace extends Place {
  readonly problems: number;
  readonly packed: readonly number[];
  /** Problems on which a vote of all answers is right less often than one answer, and more often. */
  readonly worse: number;
  readonly better: number;
  /** Tokens of an answer that is drawn, and of the greedy one; on average. */
  readonly tokens: number;
  readonly greedyTokens: number;
}

/** What the figure is told of the recording. */
export interface RecordedBestOfN {
  readonly model: Pick<ModelInfo, 'name' | 'parameters'>;
  readonly seeds: readonly number[];
  readonly temperatures: readonly number[];
  readonly places: readonly RecordedPlace[];
  readonly problems: readonly RecordedProblem[];
  readonly hurt: readonly HurtProblem[];
}
