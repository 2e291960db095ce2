import { arrangementsOf, noteArrangements, type NoteArrangement } from '#run/grounding/cell';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Grounding } from './grounding.ts';

export const longestNotes = 800;
export const longestQuestion = 200;

const nameOf = ({ notes, place }: NoteArrangement): string => `${notes} ${place}`;

/**
 * A link to the kind of notes, the rung, and the reader's own notes and question.
 * @param rungs those that there are
 */
export function groundingLink({ cell, notes, question }: Grounding, rungs: readonly number[]): FigureLink {
  const schema = {
    version: 1,
    fields: {
      content: field.oneOf(['right', 'otherwise', 'silent', 'elsewhere']),
      arrangement: field.oneOf(noteArrangements.map(nameOf)),
      mentions: field.oneOf(rungs.map(String)),
      notes: field.text(longestNotes),
      question: field.text(longestQuestion),
    },
  } as const;
  const { content, mentions, notes: count, place } = cell.value;
  const now = {
    content,
    arrangement: nameOf({ notes: count, place }),
    mentions: String(mentions),
    notes: notes.value,
    question: question.value,
  };
  return linkedState(schema, now, (state) => {
    const there = arrangementsOf(state.content);
    const arrangement = there.find((each) => nameOf(each) === state.arrangement) ?? there[0]!;
    cell.value = { content: state.content, mentions: Number(state.mentions), ...arrangement };
    notes.value = state.notes;
    question.value = state.question;
  });
}
