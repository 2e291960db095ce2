/** A way to write answers: the likeliest token each time, a beam search, or drawing from a filtered distribution. */
export type Decoder =
  | { readonly kind: 'greedy' }
  | { readonly kind: 'beam'; readonly beams: number }
  | ({ readonly kind: 'sample'; readonly temperature: number } & DrawFilter);

/** At most one filter at a time; what is left out filters nothing. */
export interface DrawFilter {
  readonly topK?: number;
  readonly topP?: number;
  readonly minP?: number;
}

/** A story's opening, which should be a sentence and not always the same, or facts, which should be true. */
export type DecodingTask = 'story' | 'facts';

/** Answers that are looked at together: diversity falls with their number, so all sets have the same. */
export const ANSWERS_A_SET = 8;
/** Prompts, or turns of one prompt, that a seed answers with a set each. */
export const SETS_A_SEED = 8;
/** Room of an answer, in tokens. */
export const ROOM: Readonly<Record<DecodingTask, number>> = { story: 24, facts: 8 };
/** Of a set: share of answers that are well formed (a story) or true (facts), and share that is different, both in [0, 1]. */
export interface SetScore {
  readonly quality: number;
  readonly diversity: number;
}
