import type { AnswerSource, GroundingCell, SourceCounts } from '#run/grounding/cell';
import type { ModelInfo } from '#run/protocol';

export interface RecordedCell {
  readonly cell: GroundingCell;
  readonly counts: SourceCounts;
  /** Answers that are true of the world. */
  readonly true: number;
}

/** An answer of one sort, kept to be read. */
interface RecordedExample {
  readonly prompt: string;
  readonly answer: string;
  readonly source: AnswerSource;
}

export interface RecordedRung {
  readonly mentions: number;
  /** Without notes. */
  readonly alone: { readonly answers: number; readonly true: number };
  readonly cells: readonly (RecordedCell & { readonly examples: readonly RecordedExample[] })[];
}

/** What `npm run record -- grounding` keeps. */
export interface RecordedGrounding {
  readonly model: ModelInfo;
  /** Draws of notes in each cell. */
  readonly draws: number;
  readonly rungs: readonly RecordedRung[];
}
