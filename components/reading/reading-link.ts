import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { moments, readingTabs, type Reading, type ReadingState } from './reading.ts';

/** Letters of a text that the figure takes; more could not be shown side by side. */
export const longestText = 300;
const mostHeads = 64;

/** A link to what the figure shows. */
export function readingLink(reading: Reading): FigureLink {
  const schema = {
    version: 1,
    fields: {
      text: field.text(longestText),
      picked: field.integer(0, longestText * 4),
      tab: field.oneOf(readingTabs),
      moment: field.oneOf(moments),
      head: field.integer(0, mostHeads),
    },
  } as const;
  const { text, picked, tab, moment, head } = reading;
  const state: ReadingState = {
    text: text.value,
    picked: picked.value,
    tab: tab.value,
    moment: moment.value,
    head: head.value,
  };
  return linkedState<ReadingState>(schema, state, (values) => reading.restore(values));
}
