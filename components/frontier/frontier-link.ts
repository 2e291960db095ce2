import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Adding } from './adding.ts';
import { FILTERS, METHODS } from './draft.ts';

const schema = {
  version: 1,
  fields: {
    task: field.oneOf(['story', 'facts']),
    method: field.oneOf(METHODS),
    beams: field.integer(2, 8),
    temperature: field.number(0.1, 2),
    filter: field.oneOf(FILTERS),
    topK: field.integer(1, 100),
    topP: field.number(0.05, 1),
    minP: field.number(0, 1),
  },
} as const;

/** A link to the task and to the way to write that the controls say. */
export const frontierLink = ({ task, draft }: Adding): FigureLink =>
  linkedState(schema, { task: task.value, ...draft.value }, ({ task: linked, ...settings }) => {
    task.value = linked;
    draft.value = settings;
  });
