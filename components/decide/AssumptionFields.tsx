import { assumptionIds, assumptions, type AssumptionGroup, type AssumptionId } from '#lab/costs/assumptions';
import { QuantityField } from '../frame/QuantityField.tsx';
import type { Worksheet } from './worksheet.ts';

interface Props {
  readonly sheet: Worksheet;
  readonly disabled: boolean;
  readonly change: (part: Partial<Worksheet>) => void;
}

const groups: readonly { readonly id: AssumptionGroup; readonly title: string }[] = [
  { id: 'work', title: 'The work' },
  { id: 'api', title: 'An API' },
  { id: 'hosting', title: 'Running a model yourself' },
  { id: 'tuning', title: 'Fine-tuning' },
  { id: 'training', title: 'Training from nothing' },
];

/** Every assumption, its source, and by how much it could be off. */
export function AssumptionFields({ sheet, disabled, change }: Props) {
  return (
    <details class="t-data decide-assumptions">
      <summary>All {assumptionIds.length} assumptions: change any, and say how far it could be off</summary>
      <p class="t-quiet">
        A value could be off by its factor, up or down, eight times in ten; 1 means it is certain. Prices are
        of May 2026 where a fact is named, and move.
      </p>
      {groups.map(({ id, title }) => (
        <fieldset key={id} class="decide-group">
          <legend>{title}</legend>
          {assumptionIds
            .filter((one) => assumptions[one].group === id)
            .map((one) => (
              <AssumptionField key={one} id={one} sheet={sheet} disabled={disabled} change={change} />
            ))}
        </fieldset>
      ))}
    </details>
  );
}

function AssumptionField({ id, sheet, disabled, change }: Props & { readonly id: AssumptionId }) {
  const { label, unit, min, max, from } = assumptions[id];
  const { values, factors } = sheet;
  return (
    <div class="decide-assumption">
      <QuantityField
        label={label}
        unit={unit}
        min={min}
        max={max}
        value={values[id]}
        disabled={disabled}
        hint={from}
        onChange={(value) => change({ values: { ...values, [id]: value } })}
      />
      <QuantityField
        label="Off by"
        unit={`times, for: ${label}`}
        min={1}
        max={1000}
        value={factors[id]}
        disabled={disabled}
        onChange={(factor) => change({ factors: { ...factors, [id]: factor } })}
      />
    </div>
  );
}
