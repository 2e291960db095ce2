import type { ShippedModel } from '#course/shipped';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { Forming } from './forming.ts';

export const longestPrompt = 2000;
export const longestForm = 4000;
export const longestTelling = 300;
export const lastSeed = 999_999;

/** A link to model, prompt and form; not to what was written. */
export function constrainedLink(forming: Forming, shipped: readonly ShippedModel[]): FigureLink {
  const schema = {
    version: 1,
    fields: {
      model: field.oneOf(['grown', ...shipped.map(({ name }) => name)]),
      prompt: field.text(longestPrompt),
      kind: field.oneOf(['regex', 'schema']),
      form: field.text(longestForm),
      tell: field.text(longestTelling),
      temperature: field.number(0.1, 2),
      seed: field.integer(0, lastSeed),
    },
  } as const;
  const { draft, temperature, seed } = forming;
  const { model, prompt, kind, tell } = draft.value;
  const now = {
    model,
    prompt,
    kind,
    form: draft.value[kind],
    tell,
    temperature: temperature.value,
    seed: seed.value,
  };
  return linkedState(schema, now, (state) => {
    draft.value = {
      ...draft.peek(),
      model: state.model,
      prompt: state.prompt,
      kind: state.kind,
      [state.kind]: state.form,
      tell: state.tell,
    };
    temperature.value = state.temperature;
    seed.value = state.seed;
  });
}
