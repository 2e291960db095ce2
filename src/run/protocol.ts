import type { Backend, Checkpoint, ModelSize, TokenizerJson, TransformerWeights } from '#models';
import type { World } from '#world';
import type { AnalysisQuery, AnalysisResult } from './analysis/protocol.ts';
import type { ExperimentQuery, ExperimentUpdate } from './experiment/protocol.ts';
import type { Failure } from './failure.ts';
import type { TrialProgress, TrialResult, TrialSpec } from './trial/spec.ts';

export type BackendChoice = Backend | 'auto';

/** One training run, repeatable: the same values give the same bytes on the CPU backend. */
export interface TrainingSpec {
  readonly size: ModelSize;
  readonly seed: number;
  readonly backend: Backend;
  /**
   * Optimiser steps in all, those before a pause included; the learning rate is planned over them. More than the
   * checkpoint to go on from was planned for means another phase: the rate climbs back and decays at the new end.
   */
  readonly steps: number;
}

/** A run to begin, or to take up again where a checkpoint of the same run left it. */
export interface TrainingOrder {
  readonly spec: TrainingSpec;
  readonly from: Checkpoint | null;
}

/** A model that was grown earlier, to be asked and not trained. */
export interface KeptModel {
  readonly name: string;
  readonly weights: TransformerWeights;
  /** The tokenizer it learnt with; null for the site's own. */
  readonly tokenizer: TokenizerJson | null;
  /** Optimiser steps behind it, where known. */
  readonly steps: number | null;
  readonly world: ModelWorld | null;
}

/** Which model answers: the reader's own, or one that the site ships. */
export type ModelSource = { readonly kind: 'grown' } | { readonly kind: 'shipped'; readonly name: string };

export interface GenerateQuery {
  readonly model: ModelSource;
  readonly prompt: string;
  /** How many independent answers. */
  readonly count: number;
  readonly temperature: number;
  readonly maxTokens: number;
  readonly seed: number;
  /** True when markers in the prompt, such as `<user>`, are the course's own; those a reader types are plain characters. */
  readonly hasMarkers?: boolean;
  /** Asks what each answer states as well: `statement` of its judgement. */
  readonly withStatements?: boolean;
}

export interface NextTokenQuery {
  readonly model: ModelSource;
  readonly prompt: string;
  readonly temperature: number;
  /** How many of the likeliest tokens to list. */
  readonly top: number;
}

/** Page to worker. Every request names the job it starts; `cancel` names the job it ends. */
export type WorkerRequest =
  | { readonly id: number; readonly type: 'probe'; readonly size: ModelSize; readonly choice: BackendChoice }
  | { readonly id: number; readonly type: 'train'; readonly job: TrainingOrder }
  | { readonly id: number; readonly type: 'hold'; readonly model: KeptModel }
  | { readonly id: number; readonly type: 'generate'; readonly query: GenerateQuery }
  | { readonly id: number; readonly type: 'next-token'; readonly query: NextTokenQuery }
  | { readonly id: number; readonly type: 'analyse'; readonly query: AnalysisQuery }
  | { readonly id: number; readonly type: 'experiment'; readonly query: ExperimentQuery }
  | { readonly id: number; readonly type: 'trial'; readonly spec: TrialSpec }
  | { readonly id: number; readonly type: 'cancel' };

export interface BackendSpeed {
  readonly backend: Backend;
  readonly tokensPerSecond: number;
}

export interface Probe {
  readonly chosen: BackendSpeed;
  /** Every backend that was measured, the chosen one among them. */
  readonly measured: readonly BackendSpeed[];
}

/** The world that a model's text told of. */
export interface ModelWorld {
  readonly size: World['size'];
  readonly version: string;
}

/** The model behind an answer or a run. */
export interface ModelInfo {
  readonly source: ModelSource;
  /** Its size's name for a grown model, its folder's for a shipped one. */
  readonly name: string;
  readonly parameters: number;
  readonly vocabularySize: number;
  readonly contextLength: number;
  /** Optimiser steps behind it; null where a shipped model's card does not say. */
  readonly steps: number | null;
  /** Null where the model's files do not say. */
  readonly world: ModelWorld | null;
}

/** Loss in nats per token. */
export interface EntropyFloor {
  /** Of a reader who knows every fact of the world: what remains is the choice of words. */
  readonly factsKnown: number;
  /** Of a reader who knows the grammar and no fact. */
  readonly factsUnknown: number;
}

/** What a run stands on; sent once, before its first step. */
export interface TrainingGround {
  readonly model: ModelInfo;
  readonly spec: TrainingSpec;
  readonly worldVersion: string;
  readonly corpus: { readonly documents: number; readonly words: number; readonly tokens: number };
  readonly tokensPerWord: number;
  readonly tokensPerStep: number;
  /** Measured on the held-out documents that fit the context whole: compare with `heldOutLoss` only. */
  readonly floor: EntropyFloor;
  /** Steps done before this start; 0 for a fresh run. */
  readonly stepsBefore: number;
}

export interface TrainingProgress {
  /** Steps done. */
  readonly step: number;
  /** Loss of each step since the last report, nats per token; the last one is `step`'s. */
  readonly losses: readonly number[];
  readonly tokensPerSecond: number;
  readonly secondsLeft: number;
}

export interface SampleSentence {
  readonly text: string;
  readonly wellFormed: boolean;
}

/** What the model writes, unprompted, at one moment of its growth. */
export interface Milestone {
  readonly step: number;
  /** One text, cut after its last complete sentence. */
  readonly sample: readonly SampleSentence[];
  /** Over all sentences of all texts drawn; null when no sentence was completed. */
  readonly wellFormedShare: number | null;
  readonly sentences: number;
  /** Nats per token on held-out documents that fit the context whole. */
  readonly heldOutLoss: number;
}

export type TrainingEvent =
  | { readonly type: 'preparing'; readonly stage: 'corpus' | 'model' }
  | { readonly type: 'ground'; readonly ground: TrainingGround; readonly tokenizer: TokenizerJson }
  | { readonly type: 'progress'; readonly progress: TrainingProgress }
  | { readonly type: 'milestone'; readonly milestone: Milestone }
  | { readonly type: 'checkpoint'; readonly checkpoint: Checkpoint };

/**
 * What the world says of a sentence: `true` and `false` of what it states (a fact, a sum), `nobody` when it states
 * something of somebody the world has never heard of, `free` when it states nothing that could be true or false, as
 * a story does, and `broken` when it is no sentence of the world or does not follow from what stands before it.
 */
export type Verdict = 'true' | 'false' | 'nobody' | 'free' | 'broken';

export interface Judgement {
  readonly verdict: Verdict;
  /** Of a broken sentence: what is wrong with it. */
  readonly problem?: string;
  /** Of a false one: what would be true, where it can be said. */
  readonly truth?: string;
  /** When asked for, and where it states facts: a key that is the same for all answers that state the same. */
  readonly statement?: string;
}

export interface Answer {
  readonly text: string;
  /** Product of the probabilities of the tokens drawn so far, natural logarithm. */
  readonly logProbability: number;
  readonly tokens: number;
  readonly finished: boolean;
  /** Null while it is being written, when nothing was, and where its model's world is not this site's. */
  readonly judgement: Judgement | null;
}

/** All answers to a query so far. */
export interface AnswersUpdate {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  readonly answers: readonly Answer[];
}

/** What became of a prompt on its way into the model. */
export interface PromptReading {
  readonly tokens: number;
  readonly tokensRead: number;
  readonly contextLength: number;
  /** Characters the tokenizer knows only as raw bytes, each once. */
  readonly unknownCharacters: readonly string[];
}

export interface NextTokens {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  readonly temperature: number;
  readonly tokens: readonly { readonly id: number; readonly text: string; readonly probability: number }[];
  /** Probability of everything not listed. */
  readonly rest: number;
  readonly entropyNats: number;
  /** False when the logits were remembered and the model did not run. */
  readonly ranModel: boolean;
}

/** How much of a shipped model has arrived, from the site or from the browser's cache. */
export interface ModelLoading {
  /** Name of its folder. */
  readonly model: string;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** Worker to page, of no job in particular. */
export interface WorkerNews {
  readonly type: 'loading';
  readonly loading: ModelLoading;
}

/** Worker to page. A job ends with `done` or `failed`; everything before that is news of it. */
export type WorkerReply =
  | { readonly id: number; readonly type: 'training'; readonly event: TrainingEvent }
  | { readonly id: number; readonly type: 'answers'; readonly update: AnswersUpdate }
  | { readonly id: number; readonly type: 'experiment'; readonly update: ExperimentUpdate }
  | { readonly id: number; readonly type: 'trial'; readonly progress: TrialProgress }
  | { readonly id: number; readonly type: 'done'; readonly result: JobResult }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure };

export type JobResult =
  | { readonly job: 'probe'; readonly probe: Probe }
  | { readonly job: 'train'; readonly end: 'finished' | 'stopped'; readonly step: number }
  | { readonly job: 'hold' }
  | { readonly job: 'generate' }
  | { readonly job: 'next-token'; readonly nextTokens: NextTokens }
  | { readonly job: 'analyse'; readonly result: AnalysisResult }
  | { readonly job: 'experiment' }
  | { readonly job: 'trial'; readonly result: TrialResult };
