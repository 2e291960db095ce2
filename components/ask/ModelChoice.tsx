import type { Asking } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import type { Growth } from '#course/workbench/growth';
import { Choice, type ChoiceOption } from '../frame/Choice.tsx';
import { shippedDetail } from './words.ts';

interface Props {
  readonly asking: Asking;
  readonly growth: Pick<Growth, 'grown' | 'ground' | 'size'>;
  readonly shipped: readonly ShippedModel[];
  readonly disabled: boolean;
}

/** Which model answers: the reader's own, or one that the site ships. */
export function ModelChoice({ asking, growth, shipped, disabled }: Props) {
  const options: ChoiceOption<string>[] = shipped.map((model) => ({
    value: model.name,
    label: `The ${model.name} grown earlier`,
    detail: shippedDetail(model),
  }));
  if (growth.grown.value) {
    const size = growth.ground.value?.spec.size ?? growth.size.value;
    options.unshift({ value: 'grown', label: `The ${size} you grew`, detail: 'as far as it has come' });
  }
  if (options.length === 0) return <p class="t-quiet">Grow a model above first; even ten steps will do.</p>;
  const source = asking.source.value;
  return (
    <Choice
      legend="Which model answers"
      options={options}
      value={source === null ? '' : source.kind === 'grown' ? 'grown' : source.name}
      disabled={disabled}
      onChange={(name) => (asking.choice.value = name)}
    />
  );
}
