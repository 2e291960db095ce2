import { wholeNumber } from '../wording.ts';

const superscript = (value: number): string =>
  [...String(value)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');

/** `2 × 10⁹`, `6.4 × 10¹⁰`, `10²⁴`: a large number with two digits. */
export function powerOfTen(value: number): string {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const mantissa = Number((value / 10 ** exponent).toPrecision(2));
  if (mantissa === 10) return powerOfTen(10 ** (exponent + 1));
  return mantissa === 1 ? `10${superscript(exponent)}` : `${mantissa} × 10${superscript(exponent)}`;
}

/** A tick of a logarithmic axis: whole powers of ten are named, the others are not. */
export const tickOfTen = (value: number): string =>
  Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-6 ? powerOfTen(value) : '';

/** `9,000`: a size with two digits, as far as a fit knows it. */
export const roughly = (value: number): string => wholeNumber(Number(value.toPrecision(2)));

/** `0.45`, two decimals. */
export const exponentWords = (value: number): string => value.toFixed(2);

/** `0.41 to 0.49`. */
export const between = (
  { low, high }: { readonly low: number; readonly high: number },
  words: (value: number) => string,
): string => `${words(low)} to ${words(high)}`;
