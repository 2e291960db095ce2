import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Climbing } from './climbing.ts';

export const lastSeed = 999_999;

const schema = {
  version: 1,
  fields: { temperature: field.number(0, 2), seed: field.integer(0, lastSeed) },
} as const;

/** A link to temperature and seed of a run up the ladder. */
export const ladderLink = ({ settings }: Climbing): FigureLink =>
  linkedState(schema, { ...settings.value }, (state) => {
    settings.value = state;
  });
