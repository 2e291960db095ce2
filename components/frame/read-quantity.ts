import { wholeNumber } from '#course/wording';

/** What a field of a quantity accepts. */
export interface QuantityRange {
  readonly min: number;
  readonly max: number;
}

export type ReadQuantity = { readonly value: number } | { readonly error: string };

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

/**
 * Reads a quantity as people write it, however large: `12,000`, `1e21`, `2.5e9`, `6.6 × 10^23`, `$5 million`, `10 B`. The error
 * says what to write instead.
 */
export function readQuantity(written: string, { min, max }: QuantityRange): ReadQuantity {
  const error = `Write a number from ${quantity(min)} to ${quantity(max)}, like 12,000 or 1e21.`;
  const text = written
    .normalize('NFKC')
    .toLowerCase()
    .replace('−', '-')
    .replaceAll(/[$€£\s_]/g, '')
    .replaceAll(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(/[×x*]10\^?/, 'e');
  const [, digits, scale = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/.exec(text) ?? [];
  if (digits === undefined || (scale !== '' && scales[scale] === undefined)) return { error };
  const value = Number(digits) * (scales[scale] ?? 1);
  return value >= min && value <= max ? { value } : { error };
}

/** A quantity as the field writes it: whole with commas while that is short, else as `3.2e21`. */
export function quantity(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return String(Number(value.toPrecision(4))).replace('e+', 'e');
  if (Number.isInteger(value)) return wholeNumber(value);
  return size >= 1000
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
    : String(Number(value.toPrecision(6)));
}
