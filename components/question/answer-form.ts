import type { QuestionValue } from '#course/progress/record';
import type { Marking } from './marking.ts';

export type Answer = QuestionValue['answer'];

/** The part of a question the reader fills in. */
export interface AnswerForm {
  /** What they gave, and how it was taken where that is in doubt; or words on what is lacking. */
  read(): { readonly answer: Answer; readonly readAs?: string } | { readonly lack: string };
  /** Puts back an answer from before; false when the question does not have it any more. */
  write(answer: Answer): boolean;
  clear(): void;
  mark(answer: Answer): Marking;
}
