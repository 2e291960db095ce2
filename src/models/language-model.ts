import type { Rng, SamplingOptions } from '#lab';

/** How the next token is drawn. Natural-log probabilities throughout. */
export interface GenerateOptions extends Omit<SamplingOptions, 'previousTokens' | 'temperature'> {
  /** Tokens to write at most; generation also ends at `<eos>` or when the context is full. */
  readonly maxTokens: number;
  /** 0 takes the most likely token; 1 samples the model's own distribution. */
  readonly temperature: number;
  readonly rng: Rng;
  /** Further tokens that end generation; like `<eos>`, they are not part of what is written. */
  readonly stopIds?: readonly number[];
  /** Asks for the whole next-token distribution beside each token. */
  readonly withDistribution?: boolean;
  readonly signal?: AbortSignal;
}

export interface GeneratedToken {
  readonly id: number;
  /** The token's own text; bytes of an unfinished character show as U+FFFD. */
  readonly text: string;
  /** Probability under the distribution it was drawn from (after temperature and filters), in [0, 1]. */
  readonly probability: number;
  /** That distribution, length = vocabulary size, when asked for. */
  readonly distribution?: Float32Array;
}

/**
 * One interface, several engines: `transformer`, `ngram`, `recorded`, `hub`.
 *
 * Texts begin after an `<eos>` that the engines put in front of every prompt themselves, as in training: an empty
 * prompt asks for a new document. A prompt that holds an `<eos>` counts from the last one on, since documents do
 * not see each other. `hub` does the same with the token that parted documents in its model's training.
 */
export interface LanguageModel {
  readonly engine: 'transformer' | 'ngram' | 'recorded' | 'hub';
  readonly vocabularySize: number;
  /** Tokens the model can look back on, including the leading `<eos>` and those it writes. */
  readonly contextLength: number;
  tokenize(text: string): number[];
  detokenize(ids: readonly number[]): string;
  /** Logits of the token that follows `ids`; length = vocabulary size. Of a longer prompt the last part is read. */
  logits(ids: readonly number[]): Promise<Float32Array>;
  /** Streams the continuation of a prompt; aborting the signal ends the stream after the current token. */
  generate(prompt: readonly number[], options: GenerateOptions): AsyncIterable<GeneratedToken>;
}
