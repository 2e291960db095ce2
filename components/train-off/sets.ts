import { nats, percent } from '#course/wording';
import type { TrialMarks } from '#run/trial/spec';
import { TRAIN_OFF_SETS, type TrainOffSet } from '#run/trial/train-off-plans';

/** What a model made of a set. */
export interface SetMarks extends TrialMarks {
  readonly set: TrainOffSet;
  readonly documents: number;
}

export interface SetWords {
  /** As a prediction's options name it. */
  readonly name: string;
  readonly detail: string;
}

export const SET_WORDS: Readonly<Record<TrainOffSet, SetWords>> = {
  raw: { name: 'raw crawl', detail: 'every page as it came in: spam, copies, damage, falsehoods, frames' },
  cleaned: { name: 'cleaned crawl', detail: 'the same crawl, filtered and without its copies' },
  small: { name: 'small and clean', detail: '30,000 tokens of honest prose' },
  dirty: { name: 'large and dirty', detail: '300,000 tokens, every second page shuffled' },
  narrow: { name: 'few phrasings', detail: '150,000 tokens of honest prose that says each thing in one way' },
};

/** One of the four things that are measured. */
export interface Measure {
  readonly id: 'loss' | 'withheld' | 'wellFormed' | 'facts';
  readonly label: string;
  readonly detail: string;
  /** True where less is better. */
  readonly falls: boolean;
  of(marks: TrialMarks): number | null;
}

export const MEASURES: readonly Measure[] = [
  {
    id: 'loss',
    label: 'Loss on clean text',
    detail: 'nats a token, on honest pages that no set holds',
    falls: true,
    of: ({ heldOutLoss }) => heldOutLoss,
  },
  {
    id: 'withheld',
    label: 'Loss on unseen phrasings',
    detail: 'the same on pages in phrasings that no set holds',
    falls: true,
    of: ({ withheldLoss }) => withheldLoss,
  },
  {
    id: 'wellFormed',
    label: 'Well-formed sentences',
    detail: 'share of the sentences that it writes from nothing',
    falls: false,
    of: ({ wellFormedShare }) => wellFormedShare,
  },
  {
    id: 'facts',
    label: 'Facts right',
    detail: 'share whose true value it finds likelier than every other',
    falls: false,
    of: ({ factShare }) => factShare,
  },
];

/** A value as its measure is read. */
export const measureWords = ({ id }: Measure, value: number | null): string =>
  value === null ? 'none whole' : id === 'loss' || id === 'withheld' ? nats(value) : percent(value);

/** Sets from the best to the worst by a measure; those without a value come last. */
export function ranked(marks: readonly SetMarks[], { of, falls }: Measure): SetMarks[] {
  const value = (one: SetMarks): number => of(one) ?? (falls ? Infinity : -Infinity);
  return marks.toSorted((a, b) => (falls ? value(a) - value(b) : value(b) - value(a)));
}

/** What a prediction can be held against once all sets have been read: names as in `SET_WORDS`. */
export function outcomesOf(marks: readonly SetMarks[]): Readonly<Record<string, string>> | null {
  if (marks.length < TRAIN_OFF_SETS.length) return null;
  const first = (measure: Measure): string => SET_WORDS[ranked(marks, measure)[0]!.set].name;
  const [loss, withheld, wellFormed, facts] = MEASURES;
  return {
    best: first(loss!),
    worst: SET_WORDS[ranked(marks, loss!).at(-1)!.set].name,
    unseen: first(withheld!),
    'well-formed': first(wellFormed!),
    facts: first(facts!),
  };
}
