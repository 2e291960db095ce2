import { pageMemory } from './page-memory.ts';
import { wakeQuestion, type QuestionMemory } from './wake-question.ts';

/** Brings every question of the page to life. */
export function wakeQuestions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.question:not([data-awake])')) {
    const { question, page, review, start } = form.dataset;
    if (start === undefined) wakeQuestion(form, pageMemory(page!, question!, review!));
    else showSpecimen(form, JSON.parse(start) as Specimen);
  }
}

interface Specimen {
  readonly answer?: string | number | readonly string[];
  readonly shown?: boolean;
}

/** A question of the gallery stands as it was told to, and keeps nothing. */
function showSpecimen(form: HTMLFormElement, { answer, shown = false }: Specimen): void {
  const memory: QuestionMemory = {
    recall: () => (answer === undefined ? null : { answer }),
    keep: () => Promise.resolve(''),
    note: () => '',
    reviewAddress: null,
  };
  wakeQuestion(form, memory);
  if (shown) form.querySelector<HTMLElement>('[data-act="show"]')?.click();
}
