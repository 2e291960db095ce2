import { useId } from 'preact/hooks';

export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly detail?: string;
}

export interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of a few, as native radio buttons: arrow keys move, the choice is announced. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  disabled = false,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="t-choice" disabled={disabled}>
      <legend>{legend}</legend>
      <div class="t-choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.detail !== undefined && <span class="t-choice-detail">{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
