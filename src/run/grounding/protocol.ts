import type { Fact, RelationId } from '#world';
import type { ModelInfo, ModelSource } from '../protocol.ts';
import type { AnswerSource, GroundingCell } from './cell.ts';
import type { CellTally, GroundedAnswer } from './measure-cell.ts';

/** The people of one rung, asked with notes of one kind. */
export interface GroundingQuery {
  readonly kind: 'grounding';
  readonly model: ModelSource;
  readonly cell: GroundingCell;
  /** Of questions and notes. */
  readonly seed: number;
}

export interface GroundingUpdate {
  readonly model: ModelInfo;
  readonly cell: GroundingCell;
  /** Answers written, those without notes among them, of so many. */
  readonly done: number;
  readonly total: number;
  /** Without notes: answers, and how many are true. */
  readonly alone: { readonly answers: number; readonly true: number };
  /** With notes. */
  readonly tally: CellTally;
  readonly answers: readonly GroundedAnswer[];
}

/** One question with notes of the reader's own, and without. */
export interface GroundedQuery {
  readonly kind: 'grounded';
  readonly model: ModelSource;
  /** A note a line. */
  readonly notes: readonly string[];
  readonly question: string;
  /** Asks for the texts of all tokens as well. */
  readonly withVocabulary?: boolean;
}

/** What one answer states. */
export interface StatedAnswer {
  readonly text: string;
  /** Id of the value; null where the answer states none. */
  readonly value: string | null;
  /** Whether the world says so; null where it says nothing of whom was asked about. */
  readonly isTrue: boolean | null;
}

export interface GroundedResult {
  readonly model: ModelInfo;
  /** Whom and what the question is about; null where that cannot be told. */
  readonly asked: { readonly person: string; readonly relation: RelationId } | null;
  /** What the notes state, as far as they can be read; a note may state nothing. */
  readonly facts: readonly Fact[];
  /** Notes that are no sentence of the world. */
  readonly unread: number;
  /** Tokens at the beginning that did not fit the context. */
  readonly lost: number;
  readonly alone: StatedAnswer;
  readonly grounded: StatedAnswer;
  /** Whose fact the answer with notes states, and of whom the note is that it follows; null where the question cannot be told. */
  readonly source: AnswerSource | null;
  readonly whose: string | null;
  /** The answer with notes up to where its value begins: what the next token was weighed after. */
  readonly written: string;
  /** Logits of that token, length = vocabulary size: after the question alone, and after notes and question. */
  readonly aloneLogits: Float32Array;
  readonly groundedLogits: Float32Array;
  readonly vocabulary?: readonly string[];
}
