import { useId } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  /** How long the text is, in whatever unit matters: `12 of 192 tokens`. */
  readonly counter?: string;
  readonly hint?: string;
  readonly onInput: (text: string) => void;
  /** Enter; Shift and Enter begin a new line. Without it, Enter begins a new line. */
  readonly onEnter?: () => void;
}

/** Text of a few lines. */
export function TextField(props: TextFieldProps) {
  const { label, value, rows = 2, maxLength, disabled = false, counter, hint, onInput, onEnter } = props;
  const id = useId();
  const note = hint !== undefined || counter !== undefined;
  return (
    <div class="t-text-field">
      <label class="t-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="t-field"
        rows={rows}
        value={value}
        disabled={disabled}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(note ? { 'aria-describedby': `${id}-note` } : {})}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (onEnter === undefined || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {note && (
        <p id={`${id}-note`} class="t-quiet t-field-note">
          <span>{hint}</span>
          <span>{counter}</span>
        </p>
      )}
    </div>
  );
}
