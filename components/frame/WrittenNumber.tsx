import { useEffect, useId, useState } from 'preact/hooks';

interface WrittenNumberProps {
  readonly label: string;
  readonly value: number;
  /** What it is counted in, shown behind the label. */
  readonly unit?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly inputMode?: 'numeric' | 'text';
  /** The value as text. */
  readonly show: (value: number) => string;
  /** What was written as a value, or what to write instead. */
  readonly read: (text: string) => { readonly value: number } | { readonly error: string };
  /** Called with numbers in range only. */
  readonly onChange: (value: number) => void;
}

/** A field for a number in any writing. A wrong one stays as written, with words on what to write; the value stays the last good one. */
export function WrittenNumber(props: WrittenNumberProps) {
  const { label, value, unit, disabled = false, hint, inputMode = 'text', show, read, onChange } = props;
  const id = useId();
  const [text, setText] = useState(show(value));
  const [error, setError] = useState('');
  const found = read(text);
  const isShown = 'value' in found && found.value === value;
  useEffect(() => {
    // A value set from elsewhere is shown; one that the text already says is left as it was written.
    if (!isShown) setText(show(value));
    setError('');
  }, [value]);

  const take = (written: string, complain: boolean): void => {
    setText(written);
    const taken = read(written);
    if ('value' in taken) {
      setError('');
      if (taken.value !== value) onChange(taken.value);
    } else if (complain || error !== '') setError(taken.error);
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
        inputMode={inputMode}
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
