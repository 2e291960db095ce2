import { wholeNumber } from '#course/wording';
import { Choice } from './Choice.tsx';

interface ModelPickerProps {
  readonly legend: string;
  /** Name of the chosen model; `grown` for the reader's own. */
  readonly value: string;
  readonly shipped: readonly { readonly name: string; readonly parameters: number }[];
  /** Whether the reader has grown one. */
  readonly grown: boolean;
  readonly disabled: boolean;
  readonly onChange: (name: string) => void;
}

/** The reader's own model, where there is one, or one that the site ships. */
export function ModelPicker({ legend, value, shipped, grown, disabled, onChange }: ModelPickerProps) {
  const options = [
    ...(grown ? [{ value: 'grown', label: 'The one you grew', detail: 'as far as it has come' }] : []),
    ...shipped.map(({ name, parameters }) => ({
      value: name,
      label: `The ${name}`,
      detail: `${wholeNumber(parameters)} parameters`,
    })),
  ];
  return <Choice {...{ legend, options, value, disabled, onChange }} />;
}
