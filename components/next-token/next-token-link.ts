import type { ShippedModel } from '#course/shipped';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { controlNames, controlSpecs, type Controls } from './controls.ts';
import type { Writing } from './writing.ts';

export const longestPrompt = 2000;
export const lastSeed = 999_999;

/** A link to a prompt, a model and the controls; not to what was written. */
export function nextTokenLink(writing: Writing, shipped: readonly ShippedModel[]): FigureLink {
  const ofControls = Object.fromEntries(
    controlNames.map((name) => [name, field.number(controlSpecs[name].min, controlSpecs[name].max)]),
  ) as Record<keyof Controls, ReturnType<typeof field.number>>;
  const schema = {
    version: 1,
    fields: {
      prompt: field.text(longestPrompt),
      seed: field.integer(0, lastSeed),
      model: field.oneOf(['grown', ...shipped.map(({ name }) => name)]),
      ...ofControls,
    },
  } as const;
  const { prompt, seed, choice, controls } = writing;
  const now = { prompt: prompt.value, seed: seed.value, model: choice.value, ...controls.value };
  return linkedState(schema, now, ({ prompt: text, seed: number, model, ...set }) =>
    writing.restore({ prompt: text, seed: number, model, controls: set }),
  );
}
