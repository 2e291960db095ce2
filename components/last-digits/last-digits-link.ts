import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Computing } from './computing.ts';

export const longestPrompt = 1000;

const schema = {
  version: 1,
  fields: { prompt: field.text(longestPrompt), model: field.oneOf(['shipped', 'grown']) },
} as const;

/** A link to a prompt and a model; not to what was computed. */
export const lastDigitsLink = ({ prompt, source, pick, choose }: Computing): FigureLink =>
  linkedState(schema, { prompt: prompt.value, model: source.value.kind }, (state) => {
    choose(state.model);
    pick(state.prompt);
  });
