import type { RelationId } from '#world';
import type { ModelInfo, ModelSource } from '../protocol.ts';
import type { AskedQuestion } from './ask-questions.ts';

/** One fact of one person: what a model says, greedily and by 12 samples, and what the detectors make of it. */
export interface CatchingQuery {
  readonly kind: 'catching';
  readonly model: ModelSource;
  readonly relation: RelationId;
  /** Id of the person. */
  readonly subject: string;
  /** Which of the relation's questions, from 0. */
  readonly phrasing: number;
  readonly seed: number;
}

export interface CatchingUpdate {
  readonly model: ModelInfo;
  readonly prompt: string;
  /** Id of the right answer. */
  readonly value: string;
  /** As far as they are written. */
  readonly answer: string;
  readonly samples: readonly string[];
  /** Null until all are written. */
  readonly asked: AskedQuestion | null;
}
