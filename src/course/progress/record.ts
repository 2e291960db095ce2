/** How far the reader's terrarium has grown, from first to last. */
export const stages = ['seed', 'sprout', 'fern', 'shrub'] as const;
export type Stage = (typeof stages)[number];

/** What a lesson can have done in it. */
export interface ItemValues {
  /** A section that was read to its end. */
  readonly section: { readonly read: true };
  readonly exercise: {
    readonly passed: boolean;
    readonly attempts: number;
    /** Whether the solution was looked at before the checks passed. */
    readonly sawSolution: boolean;
  };
  readonly question: QuestionValue;
  readonly prediction: PredictionValue;
}
export type ItemKind = keyof ItemValues;

export interface QuestionValue {
  /** As the kind of question writes it: chosen options, the number typed, the order, the free text. */
  readonly answer: string | number | readonly string[];
  readonly right: boolean;
  readonly attempts: number;
  /** Spaced repetition, once it was missed: see `review.ts`. Opaque here. */
  readonly review?: Readonly<Record<string, string | number>>;
}

/** What the reader committed to, and what came of it once that is known. */
export interface PredictionValue {
  readonly guess:
    | { readonly kind: 'number'; readonly value: number }
    /** Holds the truth with a probability of 0.9, says the reader. */
    | { readonly kind: 'interval'; readonly low: number; readonly high: number }
    /** `confidence`: probability that it is right, says the reader; in [0, 1]. */
    | { readonly kind: 'choice'; readonly choice: string; readonly confidence: number };
  /** The result: a number, or the choice that was right. Null until the experiment has run. */
  readonly outcome: number | string | null;
  readonly guessedMs: number;
}

export interface ProgressItem<K extends ItemKind = ItemKind> {
  readonly kind: K;
  readonly lesson: string;
  /** Unique among the items of its kind in the lesson. */
  readonly id: string;
  /** When it last changed, in ms since 1970: of two copies the later one counts. */
  readonly changedMs: number;
  readonly value: ItemValues[K];
}

export type AnyProgressItem = { readonly [K in ItemKind]: ProgressItem<K> }[ItemKind];

/** Where the reader was last. */
export interface Place {
  readonly lesson: string;
  /** Id of a heading; empty at the top. */
  readonly section: string;
  readonly atMs: number;
}

/** What the browser remembers of the reader's way: one small record in localStorage. */
export interface ProgressRecord {
  readonly version: 2;
  readonly stage: Stage;
  /** By `itemKey`. */
  readonly items: Readonly<Record<string, AnyProgressItem>>;
  readonly place: Place | null;
}

export const itemKey = (lesson: string, kind: ItemKind, id: string): string => `${lesson}/${kind}/${id}`;

export const emptyRecord: ProgressRecord = { version: 2, stage: 'seed', items: {}, place: null };
