import type { ModelSize } from '#models';
import type { CrawlSettings } from '../crawl/settings.ts';

/** Dirt that a trial's text may carry, each in its own way invisible or plain. */
type TrialDirt = 'garbled' | 'shuffled' | 'falseFacts';

/** Text that is written for a trial: so much of it, so clean, so various. */
export interface WrittenText {
  readonly kind: 'written';
  /** Different tokens, from 200 upwards; the set ends with the document that reaches them. */
  readonly uniqueTokens: number;
  readonly dirt: TrialDirt;
  /** Share in [0, 1] of the documents that are dirty; kept to exactly, as far as whole documents allow. */
  readonly dirtyShare: number;
  /** Kinds of documents, 1 to 6: biographies, questions, stories, town entries, dialogues, sums. */
  readonly kinds: number;
  /** Honest pages of the web, which hold a little of everything, in place of those kinds. */
  readonly pages?: true;
  /** Ways in which each thing is said; null for all that training may use. */
  readonly phrasings: number | null;
}

/** A crawl of the world, as it came in or as a pipeline left it. */
export interface CrawlText {
  readonly kind: 'crawl';
  readonly seed: number;
  /** The pipeline; null for the raw crawl. */
  readonly settings: CrawlSettings | null;
}

/** Documents that somebody else chose. */
interface GivenText {
  readonly kind: 'given';
  readonly documents: readonly string[];
}

export type TrialText = WrittenText | CrawlText | GivenText;

/** What a model is examined on: documents of the library in all phrasings or in two, or the prose of web pages. */
export type Subject = 'library' | 'primer' | 'pages';

/** A model of a size, trained on a text for so many steps, and examined. The same spec gives the same bytes. */
export interface TrialSpec {
  readonly size: ModelSize;
  readonly text: TrialText;
  readonly steps: number;
  /** Default: the library. */
  readonly subject?: Subject;
  /** Decides text, weights and reading order. */
  readonly seed: number;
}

/** What a trained model does on material that no trial trains on. */
export interface TrialMarks {
  /** Loss on clean documents of every kind, nats a token. */
  readonly heldOutLoss: number;
  /** The same on documents in phrasings that no training text uses. */
  readonly withheldLoss: number;
  /** Share of sentences written from nothing that the world's grammar allows; null when there was no whole sentence. */
  readonly wellFormedShare: number | null;
  /** Share of facts about well-known people whose true value is found likelier than every other that it could have. */
  readonly factShare: number;
}

export interface TrialResult extends TrialMarks {
  readonly parameters: number;
  /** Documents and tokens of the text. */
  readonly documents: number;
  readonly uniqueTokens: number;
  /** Tokens read in training, repetitions included. */
  readonly tokensRead: number;
}

/** How far a trial has come. */
export interface TrialProgress {
  readonly step: number;
  readonly steps: number;
  /** Loss of the newest step, nats a token; null before the first. */
  readonly loss: number | null;
  readonly secondsLeft: number | null;
}
