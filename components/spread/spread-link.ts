import type { ShippedModel } from '#course/shipped';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Asking } from './spread.ts';

export const longestPrompt = 2000;
const lastSeed = 999_999;

/** A link to the draw that is shown, or to the controls while nothing was asked. Whoever opens it asks and reads the same. */
export function spreadLink(asking: Asking, shipped: readonly ShippedModel[]): FigureLink {
  const schema = {
    version: 1,
    fields: {
      prompt: field.text(longestPrompt),
      temperature: field.number(0, 2),
      seed: field.integer(0, lastSeed),
      model: field.oneOf(['grown', ...shipped.map(({ name }) => name)]),
    },
  } as const;
  const { draw, prompt, temperature, seed, choice } = asking;
  const shown = draw.value;
  const values = {
    prompt: shown?.prompt ?? prompt.value,
    temperature: shown?.temperature ?? temperature.value,
    seed: shown?.seed ?? seed.value,
    model: shown?.choice ?? choice.value,
  };
  return linkedState(schema, values, (state) => asking.restore(state));
}
