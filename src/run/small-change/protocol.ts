import type { RelationId } from '#world';
import type { Judgement, ModelInfo, ModelSource, PromptReading } from '../protocol.ts';
import type { ChangeKind } from './kinds.ts';
import type { Meaning } from './meaning.ts';
import type { EditKind } from './single-edits.ts';

/** Two prompts, to be read side by side. A space at their ends stays. */
export interface ChangeQuery {
  readonly kind: 'change';
  readonly model: ModelSource;
  readonly before: string;
  readonly after: string;
}

export interface PromptReadout {
  readonly reading: PromptReading;
  /** Of the next token; as long as the vocabulary. */
  readonly probabilities: Float64Array;
  /** The token taken at temperature 0. */
  readonly likeliest: number;
  /** What greedy writing goes on with, to the end of its first sentence. */
  readonly answer: string;
  /** Of the answer. One that follows no sentence of the world is judged as an answer to what the first prompt asks. */
  readonly judgement: Judgement | null;
}

export interface ChangeResult {
  readonly model: ModelInfo;
  readonly before: PromptReadout;
  readonly after: PromptReadout;
  /** What became of the names in it. */
  readonly meaning: Meaning;
  /** Text of each token. */
  readonly vocabulary: readonly string[];
}

/** All edits of one character to a prompt. */
export interface EditSearchQuery {
  readonly kind: 'edit-search';
  readonly model: ModelSource;
  /** At most `LONGEST_SEARCHED` characters. */
  readonly prompt: string;
}

/** An edit, and what it does. */
export interface TriedEdit {
  readonly kind: EditKind;
  readonly at: number;
  readonly text: string;
  readonly meaning: Meaning;
  /** Jensen-Shannon divergence of the next token's distribution from that of the prompt, nats. */
  readonly divergence: number;
  /** The likeliest next token, and its probability. */
  readonly token: string;
  readonly probability: number;
  /** Whether that is another token than after the prompt. */
  readonly flips: boolean;
}

export interface EditCount {
  readonly edits: number;
  readonly flips: number;
}

export interface EditSearchUpdate {
  readonly model: ModelInfo;
  /** The likeliest token after the prompt itself, and its probability. */
  readonly token: string;
  readonly probability: number;
  /** Edits that have been tried, of so many. */
  readonly done: number;
  readonly total: number;
  readonly counts: Readonly<Record<Meaning, EditCount>>;
  /** Of the edits that leave the names as they are and flip the token: those of the least divergence, least first. */
  readonly smallest: readonly TriedEdit[];
  /** Every edit that makes another person's name. */
  readonly others: readonly TriedEdit[];
  /** What such flips lead to, the commonest first. */
  readonly tokens: readonly { readonly token: string; readonly count: number }[];
}

/** Every kind of change, to the prompts of several people. */
export interface ChangeKindsQuery {
  readonly kind: 'change-kinds';
  readonly model: ModelSource;
  /** How many people are asked about, spread over all that the ladder and the world have. */
  readonly people: number;
  readonly seed: number;
}

/** What one kind of change did to so many prompts, one change each. */
export interface KindCounts {
  readonly kind: ChangeKind;
  readonly prompts: number;
  /** Prompts after which the likeliest next token is another. */
  readonly flips: number;
  /** Prompts whose greedy sentence states the right town, before and after. */
  readonly trueBefore: number;
  readonly trueAfter: number;
  /** Right before, and not after. */
  readonly lost: number;
  /** Jensen-Shannon divergence, nats. */
  readonly medianDivergence: number;
}

export interface ChangeKindsUpdate {
  readonly model: ModelInfo;
  /** Kinds that are done, of so many. */
  readonly done: number;
  readonly total: number;
  readonly kinds: readonly KindCounts[];
}

/** Every way to state some facts of well-known people, begun and to be finished by the model. */
export interface PhrasingSpreadQuery {
  readonly kind: 'phrasing-spread';
  readonly model: ModelSource;
  /** How many people, the best known first. */
  readonly people: number;
}

export interface PhrasingCount {
  /** The sentence with its slots. */
  readonly source: string;
  /** Whether the model's text used it: the primer uses the first two of each relation. */
  readonly read: boolean;
  readonly people: number;
  /** Those whose fact came out right. */
  readonly true: number;
}

export interface PhrasingSpreadUpdate {
  readonly model: ModelInfo;
  /** Phrasings that are done, of so many. */
  readonly done: number;
  readonly total: number;
  readonly relations: readonly {
    readonly relation: RelationId;
    readonly phrasings: readonly PhrasingCount[];
  }[];
}
