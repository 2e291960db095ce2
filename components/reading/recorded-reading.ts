import type {
  AttentionResult,
  EmbeddingsResult,
  TokensResult,
  WindowQuestion,
  WindowResult,
} from '#run/analysis/protocol';

/** What was recorded of a shipped model, and with it where the figures begin. */
export interface RecordedReading {
  readonly text: string;
  /** Which token of the text is picked. */
  readonly picked: number;
  /** What the texts after the first are examples of. */
  readonly sampleLabels: readonly string[];
  readonly tokens: TokensResult;
  readonly embeddings: EmbeddingsResult;
  readonly attention: AttentionResult;
  readonly question: WindowQuestion;
  /** Numbers of sentences in between, and what came of each. */
  readonly sentences: readonly number[];
  readonly window: readonly WindowResult[];
}
