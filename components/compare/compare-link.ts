import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Comparing } from './comparing.ts';

const schema = {
  version: 1,
  fields: { prompt: field.text(2000), seed: field.integer(0, 999_999) },
} as const;

/** A link to the comparison that is shown; whoever opens it asks and reads the same. */
export function compareLink({ prompt, seed, columns, drawnOf, show }: Comparing): FigureLink {
  const drawn = columns.value.map(drawnOf).find((one) => one !== null);
  const state = { prompt: prompt.value, seed: drawn?.seed ?? seed.value };
  return linkedState<{ prompt: string; seed: number }>(schema, state, (restored) => {
    show(restored.prompt);
    seed.value = restored.seed;
  });
}
