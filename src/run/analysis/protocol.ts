import type { EmbeddingMap, GroupCohesion } from '#models/analysis/embeddings';
import type { HeadRole } from '#models/analysis/head-roles';
import type { TokenPiece } from '#models/analysis/token-pieces';
import type { Form } from '../forms/form.ts';
import type { GroundedQuery, GroundedResult } from '../grounding/protocol.ts';
import type { ModelInfo, ModelSource, PromptReading } from '../protocol.ts';
import type { ChangeQuery, ChangeResult } from '../small-change/protocol.ts';
import type { ArithmeticWay } from './arithmetic-ways.ts';

/** How some texts fall into tokens. */
export interface TokensQuery {
  readonly kind: 'tokens';
  readonly model: ModelSource;
  readonly texts: readonly string[];
}

export interface TokenisedText {
  readonly text: string;
  readonly pieces: readonly TokenPiece[];
  /** Characters as a reader counts them: code points. */
  readonly characters: number;
  /** What stands between spaces and line ends. */
  readonly words: number;
}

export interface TokensResult {
  readonly model: ModelInfo;
  readonly texts: readonly TokenisedText[];
}

/** Where a token lies among the others, and where some kinds of words lie. */
export interface EmbeddingsQuery {
  readonly kind: 'embeddings';
  readonly model: ModelSource;
  readonly token: number;
  /** How many neighbours to list. */
  readonly count: number;
}

/** The embedding table at one moment of a model's life. */
export interface EmbeddingsMoment {
  readonly neighbours: readonly { readonly piece: TokenPiece; readonly similarity: number }[];
  readonly cohesion: readonly GroupCohesion[];
  readonly map: EmbeddingMap;
}

export interface EmbeddingsResult {
  readonly model: ModelInfo;
  readonly picked: TokenPiece;
  /** The words of the map. */
  readonly words: readonly TokenPiece[];
  /** The random weights it began with; of a model whose seed is not known, others of the same kind. */
  readonly before: EmbeddingsMoment;
  readonly after: EmbeddingsMoment;
  readonly firstSeed: number | null;
}

/** What each token of a text looks at. */
export interface AttentionQuery {
  readonly kind: 'attention';
  readonly model: ModelSource;
  readonly text: string;
}

export interface AttentionResult {
  readonly model: ModelInfo;
  /** The tokens read, the leading `<eos>` among them. */
  readonly pieces: readonly TokenPiece[];
  /** Tokens of the text that were left out because it is too long to show. */
  readonly dropped: number;
  /** By layer, head, looking token: weights on the tokens up to itself, rounded to four digits. */
  readonly weights: readonly (readonly (readonly (readonly number[])[])[])[];
  readonly roles: readonly HeadRole[];
  /** Texts the roles were measured on. */
  readonly texts: number;
}

/** What the text asks about a person at its end. */
export type WindowQuestion = 'boat' | 'colour' | 'home' | 'friend';

/** Whether a model still knows whom a text is about when it has grown by some sentences. */
export interface WindowQuery {
  readonly kind: 'window';
  readonly model: ModelSource;
  /** Which of the people that are written about most, from 0. */
  readonly person: number;
  readonly question: WindowQuestion;
  /** Sentences between the first, which names the person, and the last. */
  readonly sentences: number;
}

export interface WindowResult {
  readonly model: ModelInfo;
  readonly person: string;
  readonly people: readonly string[];
  readonly answer: string;
  /** The right answer as the tokens it is written with. */
  readonly answerPieces: readonly TokenPiece[];
  /** The text before the answer: what fell out of the window, and what is in it. */
  readonly lost: string;
  readonly kept: string;
  /** Tokens of the whole text, the leading `<eos>` not counted. */
  readonly tokens: number;
  /** How many of them the model reads: those that fit its window, with room for the answer. */
  readonly room: number;
  /** Whether all of the first sentence is outside. */
  readonly nameLost: boolean;
  /** Probability of the right answer. */
  readonly probability: number;
  /** The same for the text without its first sentence. */
  readonly withoutName: number;
  readonly likeliest: readonly { readonly text: string; readonly probability: number }[];
  /** Tokens that 99 of 100 texts of the kind it learnt from do not exceed. */
  readonly longText: number;
}

/** How surprised a model is by a text, token by token. */
export interface ScoreQuery {
  readonly kind: 'score';
  readonly model: ModelSource;
  readonly text: string;
  /** True when markers in the text, such as `<user>`, are the course's own; else they are plain characters. */
  readonly hasMarkers?: boolean;
}

export interface ScoreResult {
  readonly model: ModelInfo;
  /** The text's tokens, each with −ln of its probability given the leading `<eos>` and those before it. */
  readonly tokens: readonly { readonly piece: TokenPiece; readonly nats: number }[];
  /** Mean over the tokens, in nats; 0 for a text without any. */
  readonly meanNats: number;
  /** exp(`meanNats`). */
  readonly perplexity: number;
}

/** The model's own rating of every token that could come next. */
export interface LogitsQuery {
  readonly kind: 'logits';
  readonly model: ModelSource;
  /** What the model reads after the `<eos>` that opens every text; of more than fits its context, the end. */
  readonly ids: readonly number[];
  /** Asks for the vocabulary as well. */
  readonly withVocabulary?: boolean;
}

export interface LogitsResult {
  readonly model: ModelInfo;
  /** Length = vocabulary size. */
  readonly logits: Float32Array;
  /** Tokens at the beginning that did not fit the context. */
  readonly lost: number;
  /** What every token reads, by its id, when asked for. */
  readonly vocabulary?: readonly string[];
}

/** What may follow in a text that has to match a form. Markers such as `<user>` are the course's own. */
export interface MaskQuery {
  readonly kind: 'mask';
  readonly model: ModelSource;
  readonly prompt: string;
  readonly form: Form;
  /** Tokens of the answer so far. */
  readonly written: readonly number[];
  /** Tokens that the whole answer has room for. */
  readonly room: number;
  readonly withVocabulary?: boolean;
}

export interface MaskResult {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  /** The model's own, of every token. */
  readonly logits: Float32Array;
  /** 1 for each token that may follow. */
  readonly mask: Uint8Array;
  /** Whether nothing may follow but the end. */
  readonly complete: boolean;
  /** States of the automaton that the form was compiled to. */
  readonly states: number;
  /** What every token reads, by its id, when asked for. */
  readonly vocabulary?: readonly string[];
}

/** What one number of a model does: the same sentence and the same next token with it set to another value. */
export interface NudgeQuery {
  readonly kind: 'nudge';
  readonly model: ModelSource;
  readonly prompt: string;
  /** Of the sentence's draws. */
  readonly seed: number;
  /** Name of the tensor, as files in the Llama layout have it. */
  readonly tensor: string;
  /** Counted from 0; a vector has one row. */
  readonly row: number;
  readonly column: number;
  /** What to set the number to; null leaves it as it is. */
  readonly value: number | null;
}

export interface NudgedTokens {
  /** Half the sum of all changes of probability: 0 for none, 1 for all of it. */
  readonly moved: number;
  /** The likeliest next tokens, before or after. */
  readonly tokens: readonly {
    readonly id: number;
    readonly text: string;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface NudgeResult extends NudgedTokens {
  readonly model: ModelInfo;
  readonly prompt: string;
  /** All tensors in the order of the files; [out, in], or [width] for a vector. */
  readonly tensors: readonly { readonly name: string; readonly shape: readonly number[] }[];
  readonly tensor: string;
  readonly row: number;
  readonly column: number;
  readonly original: number;
  /** What the number was set to. */
  readonly value: number;
  /** Standard deviation of the tensor's numbers. */
  readonly spread: number;
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
}

/** How often a model is right on some questions of a task. */
export interface CapabilityQuery {
  readonly kind: 'capability';
  readonly model: ModelSource;
  /** Name of a line in the reports of the model cards. */
  readonly task: string;
  /** First question, from 0; a task has 100, fewer where a rung of the ladder has. */
  readonly from: number;
  readonly count: number;
  readonly seed: number;
}

export interface CapabilityResult {
  readonly model: ModelInfo;
  readonly asked: number;
  readonly right: number;
  readonly tokensRead: number;
  readonly tokensWritten: number;
  readonly example: { readonly question: string; readonly answer: string } | null;
}

/** The same logits, computed in several ways. */
export interface ArithmeticQuery {
  readonly kind: 'arithmetic';
  readonly model: ModelSource;
  readonly prompt: string;
  /** Tokens that follow the prompt already: at most `mostWritten`. */
  readonly written: readonly number[];
  /** Null for all that this device has. */
  readonly ways: readonly ArithmeticWay[] | null;
}

export interface NamedToken {
  readonly id: number;
  readonly text: string;
}

/** What one way of computing comes to. */
export interface ComputedLogits {
  readonly way: ArithmeticWay;
  /** Logits of the two tokens of `likeliest`. */
  readonly logits: readonly [number, number];
  /** The token with the greatest logit; of equals the one with the smallest id, as `argmax` has it. */
  readonly best: NamedToken;
  /** Greatest distance of any token's logit from the first way's. */
  readonly greatestDifference: number;
}

export interface ArithmeticResult {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  /** The two likeliest tokens by the first way. */
  readonly likeliest: readonly [NamedToken, NamedToken];
  readonly computed: readonly ComputedLogits[];
  /** What becomes of the GPU: `software` is one that the CPU imitates, `failed` one that broke off. */
  readonly gpu: 'not asked' | 'none' | 'hardware' | 'software' | 'failed';
}

/** Every way to look into a model, by its kind. */
export interface Analyses {
  readonly tokens: { readonly query: TokensQuery; readonly result: TokensResult };
  readonly embeddings: { readonly query: EmbeddingsQuery; readonly result: EmbeddingsResult };
  readonly attention: { readonly query: AttentionQuery; readonly result: AttentionResult };
  readonly score: { readonly query: ScoreQuery; readonly result: ScoreResult };
  readonly logits: { readonly query: LogitsQuery; readonly result: LogitsResult };
  readonly mask: { readonly query: MaskQuery; readonly result: MaskResult };
  readonly nudge: { readonly query: NudgeQuery; readonly result: NudgeResult };
  readonly arithmetic: { readonly query: ArithmeticQuery; readonly result: ArithmeticResult };
  readonly capability: { readonly query: CapabilityQuery; readonly result: CapabilityResult };
  readonly change: { readonly query: ChangeQuery; readonly result: ChangeResult };
  readonly window: { readonly query: WindowQuery; readonly result: WindowResult };
  readonly grounded: { readonly query: GroundedQuery; readonly result: GroundedResult };
}

export type AnalysisKind = keyof Analyses;
export type AnalysisQuery = Analyses[AnalysisKind]['query'];
export type AnalysisResult = Analyses[AnalysisKind]['result'];
