import type { QuestionValue } from '#course/progress/record';
import type { Recall } from '#course/review/schedule';
import type { Answer, AnswerForm } from './answer-form.ts';
import { choiceForm } from './choice-form.ts';
import { element, feedback, unmark } from './feedback.ts';
import type { Marking } from './marking.ts';
import { numberForm } from './number-form.ts';
import { orderForm } from './order-form.ts';
import { readKey } from './read-key.ts';
import { markOf, textForm } from './text-form.ts';

/** Where answers are kept. */
export interface QuestionMemory {
  recall(): Pick<QuestionValue, 'answer'> | null;
  /** Keeps an answer. Says what that means for the review, in a sentence; empty where it means nothing. */
  keep(answer: Answer, recall: Recall): Promise<string>;
  /** As `keep` said it, for an answer that is kept already. */
  note(): string;
  /** Where the note leads; null on the review page itself. */
  readonly reviewAddress: string | null;
}

/** Brings a drawn question to life, with the reader's last answer if there is one. */
export function wakeQuestion(form: HTMLFormElement, memory: QuestionMemory): void {
  const key = readKey(form);
  const kind = form.dataset.kind!;
  const said = form.querySelector<HTMLElement>('.question-said')!;
  const fold = form.querySelector<HTMLDetailsElement>('.question-key')!;
  const self = form.querySelector<HTMLElement>('.question-self');
  const check = form.querySelector<HTMLButtonElement>('[type="submit"]')!;
  const show = form.querySelector<HTMLButtonElement>('[data-act="show"]')!;
  const firstWords = check.textContent.trim();
  const answers: AnswerForm =
    kind === 'number'
      ? numberForm(form, key)
      : kind === 'order'
        ? orderForm(form, key, (words) => {
            reopen();
            said.replaceChildren(element('p', 'question-note', words));
          })
        : kind === 'text'
          ? textForm(form)
          : choiceForm(form, key);
  /** What was checked and stands as it was; null while the reader is at it. */
  let checked: Marking | null = null;

  function reopen(): void {
    checked = null;
    unmark(form);
    said.replaceChildren();
    showKey(false);
    if (self !== null) self.hidden = true;
    check.textContent = firstWords;
    check.classList.add('t-button-primary');
  }

  function showKey(isShown: boolean): void {
    form.toggleAttribute('data-shown', isShown);
    fold.open = isShown;
    show.setAttribute('aria-expanded', String(isShown));
    const what = checked?.right === true ? 'reasons' : 'answer';
    show.textContent = `${isShown ? 'Hide' : what === 'reasons' ? 'All' : 'Show'} the ${what}`;
  }

  function present(marking: Marking, readAs: string): void {
    checked = marking;
    unmark(form);
    said.replaceChildren(...feedback(form, key, marking, readAs));
    check.textContent = 'Try again';
    check.classList.remove('t-button-primary');
    show.hidden = kind === 'text' || (kind === 'number' && marking.right);
    showKey(kind === 'text');
  }

  /** The text a reader is about to mark: comparing alone keeps nothing. */
  function compare(marking: Marking): void {
    present(marking, '');
    said.replaceChildren(
      element('p', 'question-note', 'Compare it with the model answer below, and mark it.'),
    );
    press(null);
    self!.hidden = false;
  }
  function press(mark: string | null): void {
    for (const button of form.querySelectorAll<HTMLElement>('[data-self]'))
      button.setAttribute('aria-pressed', String(button.dataset.self === mark));
  }

  function addNote(words: string): void {
    if (words === '' || checked === null) return;
    const note = element('p', 'question-note', words);
    if (memory.reviewAddress !== null) {
      const link = document.createElement('a');
      link.href = memory.reviewAddress;
      link.textContent = 'Your review';
      note.append(' ', link);
    }
    said.append(note);
  }

  function settle(answer: Answer, readAs: string, recall?: Recall): void {
    const marking = answers.mark(answer);
    present(marking, readAs);
    const given = checked;
    void memory
      .keep(answer, recall ?? (marking.right ? 'right' : 'wrong'))
      .then((words) => checked === given && addNote(words));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    said.removeAttribute('aria-live');
    if (checked !== null) {
      const isOver = checked.right || form.hasAttribute('data-shown');
      reopen();
      if (isOver) answers.clear();
      return;
    }
    unmark(form);
    const given = answers.read();
    if ('lack' in given) said.replaceChildren(element('p', 'question-note t-error', given.lack));
    else if (kind === 'text') compare(answers.mark(given.answer));
    else settle(given.answer, given.readAs ?? '');
  });
  form.addEventListener('input', () => {
    if (checked !== null || said.hasChildNodes()) reopen();
  });
  show.addEventListener('click', () => {
    showKey(!form.hasAttribute('data-shown'));
  });
  self?.addEventListener('click', ({ target }) => {
    const mark = target instanceof HTMLElement ? target.dataset.self : undefined;
    const given = answers.read();
    if (mark === undefined || 'lack' in given) return;
    settle([...[given.answer].flat().map(String), mark], '', recalls[mark as keyof typeof recalls]);
    press(mark);
    self.hidden = false;
  });

  // A code block's copy button has no type, and would check the answer.
  for (const button of form.querySelectorAll('button:not([type])')) button.setAttribute('type', 'button');
  for (const button of form.querySelectorAll('button')) button.disabled = false;
  const before = memory.recall();
  if (before !== null && answers.write(before.answer)) {
    // What was said at an earlier visit is not news.
    said.setAttribute('aria-live', 'off');
    present(answers.mark(before.answer), '');
    addNote(memory.note());
    if (self !== null) {
      press(markOf([before.answer].flat().map(String)));
      self.hidden = false;
    }
  }
  form.dataset.awake = '';
}

const recalls = { had: 'right', partly: 'partly', 'not-yet': 'wrong' } as const;
