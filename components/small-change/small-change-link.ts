import type { ShippedModel } from '#course/shipped';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { panels, type Changing } from './changing.ts';

export const longestPrompt = 2000;

/** A link to both prompts, the model and what is open. */
export function smallChangeLink(
  { prompt, edited, choice, panel, restore }: Changing,
  shipped: readonly Pick<ShippedModel, 'name'>[],
): FigureLink {
  const schema = {
    version: 1,
    fields: {
      prompt: field.text(longestPrompt),
      edited: field.text(longestPrompt),
      model: field.oneOf(['grown', ...shipped.map(({ name }) => name)]),
      panel: field.oneOf(panels),
    },
  } as const;
  const values = {
    prompt: prompt.value,
    edited: edited.value,
    model: choice.value,
    panel: panel.value,
  };
  return linkedState(schema, values, restore);
}
