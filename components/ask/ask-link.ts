import type { Asking, AskingState } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';

/** Longer prompts are cut in a link; the model reads no more than their end in any case. */
const longestPrompt = 2000;
const lastSeed = 999_999;

/** A link to the draw that is shown, or to the controls while nothing is. Whoever opens it asks and reads the same. */
export function askLink(asking: Asking, shipped: readonly ShippedModel[]): FigureLink {
  const schema = {
    version: 1,
    fields: {
      prompt: field.text(longestPrompt),
      temperature: field.number(0, 2),
      seed: field.integer(0, lastSeed),
      model: field.oneOf(['grown', ...shipped.map(({ name }) => name)]),
    },
  } as const;
  return linkedState<AskingState>(schema, shownState(asking), (state) => asking.restore(state));
}

function shownState({ drawn, prompt, temperature, seed, source }: Asking): AskingState {
  const shown = drawn.value;
  const model = shown?.model.source ?? source.value ?? { kind: 'grown' };
  return {
    prompt: shown?.prompt ?? prompt.value,
    temperature: shown?.temperature ?? temperature.value,
    seed: shown?.seed ?? seed.value,
    model: model.kind === 'grown' ? 'grown' : model.name,
  };
}
