import type { ModelInfo, ModelSource } from '../protocol.ts';
import type { SnowballOutcome } from './outcome.ts';

/** One person, one wrong trade that the answer begins with. */
export interface SnowballQuery {
  readonly kind: 'snowball';
  /** A shipped model. */
  readonly model: ModelSource;
  /** Id of the person. */
  readonly person: string;
  /** Id of the trade. */
  readonly trade: string;
}

/** A prompt and how the model goes on, greedily. */
export interface SnowballAnswer {
  readonly prompt: string;
  readonly text: string;
  /** Id of the good that it names, or of the trade where that is asked for; null where it names none. */
  readonly named: string | null;
}

export interface SnowballUpdate {
  readonly model: ModelInfo;
  readonly person: string;
  readonly trade: string;
  /** What the world says. */
  readonly truth: { readonly trade: string; readonly good: string };
  /** The forced trade's good. */
  readonly forcedGood: string;
  /** Each null until it is written: with nothing before, with the wrong trade before, and the trade asked for apart. */
  readonly alone: SnowballAnswer | null;
  readonly led: SnowballAnswer | null;
  readonly apart: SnowballAnswer | null;
  /** Null until the answer with the wrong trade is there. */
  readonly outcome: SnowballOutcome | null;
}
