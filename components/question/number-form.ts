import type { AnswerForm } from './answer-form.ts';
import { amountWords } from './key-words.ts';
import { markNumber, type QuestionKey } from './marking.ts';
import { readAmount, sayNumber } from './read-amount.ts';

/** A number with its unit. */
export function numberForm(form: HTMLFormElement, key: QuestionKey): AnswerForm {
  const field = form.querySelector<HTMLInputElement>('.question-field input')!;
  const unit = form.dataset.unit ?? '';
  return {
    read() {
      const amount = readAmount(field.value, unit);
      if ('error' in amount) {
        field.setAttribute('aria-invalid', 'true');
        return { lack: amount.error };
      }
      return { answer: amount.value, ...(amount.readAs !== '' && { readAs: `Read as ${amount.readAs}.` }) };
    },
    write(answer) {
      if (typeof answer !== 'number') return false;
      field.value = sayNumber(answer);
      return true;
    },
    clear() {
      field.value = '';
    },
    mark(answer) {
      const marking = markNumber(key, Number(answer));
      return marking.right && answer !== key.answer
        ? { ...marking, summary: `Right: the answer is ${amountWords(key.answer, unit)}.` }
        : marking;
    },
  };
}
