import type { WindowQuestion } from '#run/analysis/protocol';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { LookingBack, LookingState } from './looking-back.ts';

export const windowQuestions: readonly WindowQuestion[] = ['boat', 'colour', 'home', 'friend'];

const schema = {
  version: 1,
  fields: {
    person: field.integer(0, 7),
    question: field.oneOf(windowQuestions),
    sentences: field.integer(0, 60),
  },
} as const;

/** A link to the text that is shown. */
export function lookingLink(looking: LookingBack): FigureLink {
  return linkedState<LookingState>(schema, looking.state.value, (state) => looking.restore(state));
}
