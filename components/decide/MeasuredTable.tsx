import { optionIds, type OptionId } from '#lab/costs/option-costs';
import { readQuantity } from '../frame/read-quantity.ts';
import { optionNames, type Measured, type Worksheet } from './worksheet.ts';

interface Props {
  readonly measured: Worksheet['measured'];
  readonly disabled: boolean;
  readonly onChange: (measured: Worksheet['measured']) => void;
}

const columns = [
  { key: 'right', label: 'Right', min: 0, max: 1e6 },
  { key: 'of', label: 'of cases', min: 1, max: 1e6 },
  { key: 'seconds', label: 'Seconds an answer', min: 0, max: 1e6 },
] as const;

/** What the reader found on cases of their own; an empty field is a thing not measured. */
export function MeasuredTable({ measured, disabled, onChange }: Props) {
  const set = (id: OptionId, part: Partial<Measured>): void =>
    onChange({ ...measured, [id]: { ...measured[id], ...part } });
  return (
    <details class="t-data decide-measured">
      <summary>What you have measured on cases of your own</summary>
      <p class="t-quiet">
        Leave a field empty where you have not. No published score replaces this; fifty cases tell a half from
        four fifths, not 88 from 92 %.
      </p>
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="What you have measured">
        <table>
          <thead>
            <tr>
              <th scope="col">Option</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {optionIds.map((id) => (
              <tr key={id}>
                <th scope="row">{optionNames[id]}</th>
                {columns.map(({ key, label, min, max }) => (
                  <td key={key}>
                    <MeasuredField
                      label={`${label}: ${optionNames[id]}`}
                      value={measured[id][key]}
                      min={min}
                      max={max}
                      disabled={disabled}
                      onChange={(value) => {
                        if (key !== 'of') set(id, { [key]: value });
                        else if (value !== null) set(id, { of: value });
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly disabled: boolean;
  readonly onChange: (value: number | null) => void;
}

function MeasuredField({ label, value, min, max, disabled, onChange }: FieldProps) {
  return (
    <input
      class="t-field"
      aria-label={label}
      autocomplete="off"
      inputMode="decimal"
      value={value === null ? '' : String(value)}
      disabled={disabled}
      onChange={(event) => {
        const { value: text } = event.currentTarget;
        const read = readQuantity(text, { min, max });
        const wrong = text.trim() !== '' && 'error' in read;
        event.currentTarget.setAttribute('aria-invalid', String(wrong));
        if (!wrong) onChange('value' in read ? read.value : null);
      }}
    />
  );
}
