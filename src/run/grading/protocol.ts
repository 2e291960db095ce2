import type { ModelInfo } from '../protocol.ts';
import type { KeptCounts } from './choose-rows.ts';
import type { Outcome } from './rule.ts';

/** A shipped model that is tuned to a rule and then asked about people it was not tuned on. */
export interface GradingQuery {
  readonly kind: 'grading';
  /** Points that a wrong answer costs, from 0. */
  readonly penalty: number;
  readonly seed: number;
}

export interface GradingUpdate {
  readonly model: ModelInfo;
  readonly doing: 'answering' | 'learning' | 'measuring';
  /** Share of that done, in [0, 1]. */
  readonly share: number;
  /** Grades of the answers it drew to questions for training; null until they are there. */
  readonly drawn: Readonly<Record<Outcome, number>> | null;
  readonly kept: KeptCounts | null;
  /** By rung, once it is measured: answers of each outcome. */
  readonly measured: readonly RungOutcomes[] | null;
}

/** The answers to all questions about the people on one rung. */
export interface RungOutcomes {
  readonly mentions: number;
  readonly right: number;
  readonly wrong: number;
  readonly abstained: number;
}

/** A question of the reader's own, to the model as it ships and to the one tuned last. */
export interface AskTunedQuery {
  readonly kind: 'ask-tuned';
  readonly question: string;
}

export interface TunedAnswer {
  readonly text: string;
  /** `unclear`: nothing that the world can judge. */
  readonly outcome: Outcome | 'unclear';
}

export interface AskTunedUpdate {
  readonly question: string;
  readonly penalty: number;
  readonly before: TunedAnswer;
  readonly after: TunedAnswer;
}
