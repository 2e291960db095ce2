import { useEffect, useId, useState } from 'preact/hooks';
import { quantity, readQuantity, type QuantityRange } from './read-quantity.ts';

export interface QuantityFieldProps extends QuantityRange {
  readonly label: string;
  readonly value: number;
  /** What it is counted in, shown behind the label. */
  readonly unit?: string;
  readonly disabled?: boolean;
  readonly hint?: string;
  /** Called with numbers in range only. */
  readonly onChange: (value: number) => void;
}

/**
 * A quantity of any size: `1e21` and `10 billion` are as good as digits. A wrong one stays as written, with words on what to
 * write; the value stays the last good one.
 */
export function QuantityField(props: QuantityFieldProps) {
  const { label, min, max, value, unit, disabled = false, hint, onChange } = props;
  const id = useId();
  const [text, setText] = useState(quantity(value));
  const [error, setError] = useState('');
  useEffect(() => {
    // A value set from elsewhere is shown; one that the text already says is left as it was written.
    setText((now) => {
      const read = readQuantity(now, { min, max });
      return 'value' in read && read.value === value ? now : quantity(value);
    });
    setError('');
  }, [value, min, max]);

  const take = (written: string, complain: boolean): void => {
    setText(written);
    const read = readQuantity(written, { min, max });
    if ('value' in read) {
      setError('');
      if (read.value !== value) onChange(read.value);
    } else if (complain || error !== '') setError(read.error);
  };

  return (
    <div class="t-number-field">
      <label class="t-label" for={id}>
        {label}
        {unit !== undefined && <span class="t-choice-detail">{unit}</span>}
      </label>
      <input
        id={id}
        class="t-field"
        autocomplete="off"
        value={text}
        disabled={disabled}
        aria-invalid={error === '' ? undefined : true}
        aria-describedby={`${id}-note`}
        onInput={(event) => take(event.currentTarget.value, false)}
        onChange={(event) => take(event.currentTarget.value, true)}
      />
      <p
        id={`${id}-note`}
        class={error === '' ? 't-quiet' : 't-error'}
        role={error === '' ? undefined : 'alert'}
      >
        {error === '' ? hint : error}
      </p>
    </div>
  );
}
