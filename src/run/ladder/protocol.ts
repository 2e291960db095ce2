import type { RelationId } from '#world';
import type { Answer, ModelInfo, ModelSource, PromptReading } from '../protocol.ts';
import type { LadderModel } from './people-by-rung.ts';

/** The model that the figure asks: with 20 people on a rung it has a ladder to measure on; the fern's text has 4. */
export const LADDER_MODEL: LadderModel = 'shrub';

/** Every fact of everybody on the ladder, asked for once: 5 of each of 20 people on 8 rungs. */
export interface LadderQuery {
  readonly kind: 'ladder';
  /** A shipped model whose text told of a ladder. */
  readonly model: ModelSource;
  /** 0 for the likeliest answer. */
  readonly temperature: number;
  readonly seed: number;
  /** Which of a relation's six phrasings to ask in, from 0; the last two are withheld from training. */
  readonly phrasing: number;
}

/** What became of the questions about a rung's people. The four outcomes add up to `asked`. */
export interface RungTally {
  /** What the recipe plans for the rung; its name. */
  readonly mentions: number;
  /** How often training read each fact of its people, on average. */
  readonly told: number;
  readonly asked: number;
  readonly right: number;
  readonly wrong: number;
  /** Answers that say that it is not known. */
  readonly unknown: number;
  readonly broken: number;
  /** Answers that name a value, and the sums of its probability and of that squared. */
  readonly named: number;
  readonly confidence: number;
  readonly confidenceSquared: number;
}

export interface LadderUpdate {
  readonly model: ModelInfo;
  /** Questions answered, of so many. */
  readonly done: number;
  readonly questions: number;
  /** The lowest rung first; those above the last question have nothing asked. */
  readonly rungs: readonly RungTally[];
}

/** One question about anybody, answered several times. */
export interface PersonQuery {
  readonly kind: 'ladder-person';
  readonly model: ModelSource;
  /** As it was typed or picked; see `readName`. */
  readonly name: string;
  readonly relation: RelationId;
  readonly count: number;
  readonly temperature: number;
  readonly seed: number;
}

export interface PersonUpdate {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  /** The question alone, without markers. */
  readonly question: string;
  /** Whether the world knows somebody of exactly this name. */
  readonly resident: boolean;
  /** Of somebody the world does not know, a sound statement's verdict is `nobody`. */
  readonly answers: readonly Answer[];
}
