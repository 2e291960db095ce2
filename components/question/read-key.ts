import type { QuestionKey } from './marking.ts';
import { whyConditions } from './question-rules.ts';

/** A question's key as it stands in the page, and the elements that hold its reasons. */
export interface PageKey extends QuestionKey {
  /** Of an option, the one for a place where there is such a one, else its general one. */
  readonly reasonFor: (option: string, place?: 'early' | 'late') => Element | null;
  /** In the order of `whys`. */
  readonly ownReasons: readonly Element[];
}

/** Reads what the build has written below a question. */
export function readKey(form: HTMLFormElement): PageKey {
  const items = [...form.querySelectorAll<HTMLElement>('.question-key [data-option]')];
  const ownReasons = [...form.querySelectorAll<HTMLElement>('.question-key > [data-own] > [data-why]')];
  return {
    options: items.map(({ dataset }) => ({ key: dataset.option!, right: 'right' in dataset })),
    answer: Number(form.dataset.answer),
    tolerance: Number(form.dataset.tolerance),
    whys: ownReasons.map(({ dataset }) => ({
      condition: whyConditions.find((name) => name === dataset.why) ?? null,
      value: dataset.value === undefined ? null : Number(dataset.value),
      within: Number(dataset.within),
    })),
    ownReasons,
    reasonFor(option, place) {
      const item = items.find(({ dataset }) => dataset.option === option);
      return item?.querySelector(`[data-why="${place ?? ''}"]`) ?? null;
    },
  };
}
