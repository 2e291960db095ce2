import { useId } from 'preact/hooks';

export interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly disabled?: boolean;
  /** What a screen reader says for the value, when the number alone says little. */
  readonly describe?: (value: number) => string;
  readonly format: (value: number) => string;
  readonly onInput: (value: number) => void;
}

export function Slider(props: SliderProps) {
  const { label, min, max, step, value, disabled = false, describe, format, onInput } = props;
  const id = useId();
  return (
    <div class="t-slider">
      <label for={id}>{label}</label>
      <output for={id}>{format(value)}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={(describe ?? format)(value)}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
