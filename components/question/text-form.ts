import type { AnswerForm } from './answer-form.ts';
import { selfMarks, type SelfMark } from './marking.ts';

/** A few words of the reader's own. They mark them themselves: an answer is the words and their mark. */
export function textForm(form: HTMLFormElement): AnswerForm {
  const field = form.querySelector<HTMLTextAreaElement>('.question-field textarea')!;
  return {
    read() {
      const text = field.value.trim();
      return text === ''
        ? { lack: 'Write something first, however rough: comparing only helps with words of your own.' }
        : { answer: [text] };
    },
    write(answer) {
      if (!Array.isArray(answer) || markOf(answer) === null) return false;
      field.value = answer[0] as string;
      return true;
    },
    clear() {
      field.value = '';
    },
    mark(answer) {
      const mark = markOf([answer].flat().map(String));
      const summary =
        mark === null ? 'Compare it with the model answer.' : `You marked it: ${selfMarks[mark]}.`;
      return { right: mark === 'had', summary, remarks: [], why: -1 };
    },
  };
}

/** The mark in an answer; null before there is one. */
export function markOf(answer: readonly string[]): SelfMark | null {
  const mark = answer[1] ?? '';
  return mark in selfMarks ? (mark as SelfMark) : null;
}
