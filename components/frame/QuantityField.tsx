import { quantity, readQuantity, type QuantityRange } from './read-quantity.ts';
import { WrittenNumber } from './WrittenNumber.tsx';

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

/** A quantity of any size: `1e21` and `10 billion` are as good as digits. */
export function QuantityField({ min, max, ...field }: QuantityFieldProps) {
  return <WrittenNumber {...field} show={quantity} read={(text) => readQuantity(text, { min, max })} />;
}
