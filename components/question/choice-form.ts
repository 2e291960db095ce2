import type { AnswerForm } from './answer-form.ts';
import { markMultiple, markSingle, type QuestionKey } from './marking.ts';

/** One of several options, or some of them. */
export function choiceForm(form: HTMLFormElement, key: QuestionKey): AnswerForm {
  const inputs = [...form.querySelectorAll<HTMLInputElement>('.question-option input')];
  const isSingle = form.dataset.kind === 'single';
  return {
    read() {
      const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
      if (chosen.length === 0) return { lack: isSingle ? 'Choose one first.' : 'Choose at least one first.' };
      return { answer: isSingle ? chosen[0]! : chosen };
    },
    write(answer) {
      const chosen = [answer].flat().map(String);
      const isKnown = chosen.every((one) => inputs.some(({ value }) => value === one));
      if (isKnown) for (const input of inputs) input.checked = chosen.includes(input.value);
      return isKnown && chosen.length > 0;
    },
    clear() {
      for (const input of inputs) input.checked = false;
    },
    mark: (answer) =>
      isSingle ? markSingle(key, String(answer)) : markMultiple(key, [answer].flat().map(String)),
  };
}
