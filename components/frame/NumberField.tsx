import { readNumber, type NumberRange } from './read-number.ts';
import { WrittenNumber } from './WrittenNumber.tsx';

export interface NumberFieldProps extends NumberRange {
  readonly label: string;
  readonly value: number;
  readonly disabled?: boolean;
  /** What the number does, in a few words. */
  readonly hint?: string;
  /** Called with numbers in range only. */
  readonly onChange: (value: number) => void;
}

/** A number to write in digits. */
export function NumberField({ min, max, step, ...field }: NumberFieldProps) {
  return (
    <WrittenNumber
      {...field}
      inputMode={Number.isInteger(step) && min >= 0 ? 'numeric' : 'text'}
      show={String}
      read={(text) => readNumber(text, { min, max, step })}
    />
  );
}
