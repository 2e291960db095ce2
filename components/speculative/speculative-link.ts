import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Speculating } from './speculating.ts';

export const longestPrompt = 2000;
export const lastSeed = 999_999;

const schema = {
  version: 1,
  fields: {
    prompt: field.text(longestPrompt),
    gamma: field.integer(1, 8),
    temperature: field.number(0, 2),
    seed: field.integer(0, lastSeed),
  },
} as const;

/** A link to prompt, draft length, temperature and seed. */
export const speculativeLink = ({ draft }: Speculating): FigureLink =>
  linkedState(schema, { ...draft.value }, (state) => {
    draft.value = state;
  });
