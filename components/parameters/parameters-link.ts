import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Nudging } from './nudging.ts';

const longestName = 80;
export const longestPrompt = 120;

/** A link to a number and what it is set to. */
export function parametersLink(nudging: Nudging): FigureLink {
  const { tensors } = nudging.shown.value;
  const schema = {
    version: 1,
    fields: {
      tensor: field.text(longestName),
      row: field.integer(0, 1e6),
      column: field.integer(0, 1e6),
      set: field.flag(),
      value: field.number(-1e9, 1e9),
      prompt: field.text(longestPrompt),
      seed: field.integer(0, 999_999),
    },
  } as const;
  const { value, ...place } = nudging.state.value;
  const now = {
    ...place,
    set: value !== null,
    value: value ?? 0,
    prompt: nudging.prompt.value,
    seed: nudging.seed.value,
  };
  return linkedState(schema, now, ({ set, value: number, prompt, seed, tensor, row, column }) => {
    const known = tensors.some(({ name }) => name === tensor);
    const place = known ? { tensor, row, column } : { tensor: tensors.at(-1)!.name, row: 0, column: 0 };
    nudging.restore({ ...place, value: set ? number : null }, prompt, seed);
  });
}
