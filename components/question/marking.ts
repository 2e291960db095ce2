import type { WhyCondition } from './question-rules.ts';

/** What marks a question, without its words. */
export interface QuestionKey {
  /** In the order they are written in. */
  readonly options: readonly { readonly key: string; readonly right: boolean }[];
  readonly answer: number;
  readonly tolerance: number;
  readonly whys: readonly {
    readonly condition: WhyCondition | null;
    readonly value: number | null;
    readonly within: number;
  }[];
}

/** A reason to show, and what it says about what the reader did. */
interface OptionRemark {
  readonly key: string;
  readonly fits: boolean;
  /** For an order. */
  readonly place?: 'early' | 'late';
}

export interface Marking {
  readonly right: boolean;
  /** In a sentence or two. Never tells what would have been right. */
  readonly summary: string;
  readonly remarks: readonly OptionRemark[];
  /** Index of the question's own reason that answers this; -1 for none. */
  readonly why: number;
}

/** One option of several. */
export function markSingle({ options }: QuestionKey, chosen: string): Marking {
  const fits = options.some(({ key, right }) => right && key === chosen);
  return { right: fits, summary: fits ? 'Right.' : 'Not so.', remarks: [{ key: chosen, fits }], why: -1 };
}

/** All that are right and no other. What is missing is not named. */
export function markMultiple({ options }: QuestionKey, chosen: readonly string[]): Marking {
  const remarks = options
    .filter(({ key }) => chosen.includes(key))
    .map(({ key, right }) => ({ key, fits: right }));
  const isMissing = options.some(({ key, right }) => right && !chosen.includes(key));
  const wrong = remarks.filter(({ fits }) => !fits).length;
  if (wrong === 0 && !isMissing)
    return { right: true, summary: 'Right: these, and no other.', remarks, why: -1 };
  const first =
    wrong === 0
      ? 'What you chose belongs.'
      : wrong === remarks.length
        ? 'What you chose does not belong.'
        : 'Not all of what you chose belongs.';
  const second = isMissing ? ' Something is still missing.' : ' Nothing is missing.';
  return { right: false, summary: first + second, remarks, why: -1 };
}

/** A number that may be off by the tolerance, and by what a binary fraction adds to it. */
export function markNumber({ answer, tolerance, whys }: QuestionKey, value: number): Marking {
  const isWithin = (target: number, width: number): boolean =>
    Math.abs(value - target) <= width + 1e-9 * Math.max(Math.abs(target), Math.abs(value), width);
  if (isWithin(answer, tolerance)) {
    const why = whys.findIndex(({ condition }) => condition === null);
    return { right: true, summary: 'Right.', remarks: [], why };
  }
  const near = whys.findIndex((why) => why.condition === 'near' && isWithin(why.value!, why.within));
  const beyond = whys.findIndex(
    (why) =>
      (why.condition === 'above' && value > (why.value ?? answer)) ||
      (why.condition === 'below' && value < (why.value ?? answer)),
  );
  return { right: false, summary: 'Not yet.', remarks: [], why: near === -1 ? beyond : near };
}

/** Everything in its place. Says how many are, and which came too early or too late where a reason is at hand. */
export function markOrder({ options }: QuestionKey, order: readonly string[]): Marking {
  const remarks = order.map((key, place): OptionRemark => {
    const home = options.findIndex((option) => option.key === key);
    if (home === place) return { key, fits: true };
    return { key, fits: false, place: place < home ? 'early' : 'late' };
  });
  const inPlace = remarks.filter(({ fits }) => fits).length;
  if (inPlace === options.length) return { right: true, summary: 'Right.', remarks: [], why: -1 };
  const summary = `Not yet: ${inPlace === 0 ? 'none' : inPlace} of ${options.length} ${inPlace === 1 ? 'stands' : 'stand'} in the right place.`;
  return { right: false, summary, remarks: remarks.filter(({ fits }) => !fits), why: -1 };
}

/** How a reader marks their own words. */
export const selfMarks = { had: 'I had it', partly: 'Partly', 'not-yet': 'Not yet' } as const;
export type SelfMark = keyof typeof selfMarks;
