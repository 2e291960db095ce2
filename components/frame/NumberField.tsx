import { useEffect, useId, useState } from 'preact/hooks';
import { readNumber, type NumberRange } from './read-number.ts';

export interface NumberFieldProps extends NumberRange {
  readonly label: string;
  readonly value: number;
  readonly disabled?: boolean;
  /** What the number does, in a few words. */
  readonly hint?: string;
  /** Called with numbers in range only. */
  readonly onChange: (value: number) => void;
}

/** A number to write. A wrong one stays as written, with words on what to write; the value stays the last good one. */
export function NumberField(props: NumberFieldProps) {
  const { label, min, max, step, value, disabled = false, hint, onChange } = props;
  const id = useId();
  const [text, setText] = useState(String(value));
  const [error, setError] = useState('');
  useEffect(() => {
    // A value set from elsewhere is shown; one that the text already says is left as it was written.
    setText((now) => {
      const read = readNumber(now, { min, max, step });
      return 'value' in read && read.value === value ? now : String(value);
    });
    setError('');
  }, [value, min, max, step]);

  const take = (written: string, complain: boolean): void => {
    setText(written);
    const read = readNumber(written, { min, max, step });
    if ('value' in read) {
      setError('');
      if (read.value !== value) onChange(read.value);
    } else if (complain || error !== '') setError(read.error);
  };

  return (
    <div class="t-number-field">
      <label class="t-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="t-field"
        inputMode={Number.isInteger(step) && min >= 0 ? 'numeric' : 'text'}
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
