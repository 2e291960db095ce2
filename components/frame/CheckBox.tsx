export interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly detail?: string;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off. */
export function CheckBox({ label, checked, disabled = false, detail, onChange }: CheckBoxProps) {
  return (
    <label class="t-checkbox">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {detail !== undefined && <span class="t-choice-detail">{detail}</span>}
      </span>
    </label>
  );
}
