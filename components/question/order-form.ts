import type { AnswerForm } from './answer-form.ts';
import { markOrder, type QuestionKey } from './marking.ts';

/**
 * Things to put in order, by two buttons each.
 * @param moved told in words what came where
 */
export function orderForm(
  form: HTMLFormElement,
  key: QuestionKey,
  moved: (words: string) => void,
): AnswerForm {
  const list = form.querySelector<HTMLOListElement>('.question-order')!;
  const start = [...list.children];
  const keys = (): string[] => [...list.children].map((item) => (item as HTMLElement).dataset.option!);

  function show(order: readonly Element[]): void {
    list.replaceChildren(...order);
    fitButtons();
  }
  /** The ends have nowhere to go. Their buttons keep the focus, or it would fall off the page. */
  function fitButtons(): void {
    [...list.children].forEach((item, place, { length }) => {
      for (const button of item.querySelectorAll<HTMLButtonElement>('[data-move]')) {
        const isEnd = button.dataset.move === 'up' ? place === 0 : place === length - 1;
        if (isEnd) button.setAttribute('aria-disabled', 'true');
        else button.removeAttribute('aria-disabled');
      }
    });
  }

  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    const item = button?.closest('li');
    if (!button || !item) return;
    // The neighbour steps around it: an element that is moved itself loses the focus.
    if (button.dataset.move === 'up')
      item.after(...[item.previousElementSibling].filter((one) => one !== null));
    else item.before(...[item.nextElementSibling].filter((one) => one !== null));
    fitButtons();
    const words = item.querySelector('.question-words')?.textContent.trim() ?? '';
    moved(`“${words}” is now ${[...list.children].indexOf(item) + 1} of ${start.length}.`);
  });
  fitButtons();

  return {
    read: () => ({ answer: keys() }),
    write(answer) {
      const order = [answer].flat();
      const items = order.map((one) => start.find((item) => (item as HTMLElement).dataset.option === one));
      if (items.length !== start.length || new Set(items).size !== start.length) return false;
      if (!items.every((item) => item !== undefined)) return false;
      show(items);
      return true;
    },
    clear: () => show(start),
    mark: (answer) => markOrder(key, [answer].flat().map(String)),
  };
}
