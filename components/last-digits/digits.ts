/** A number as it is shown: what it has in common with another, and where it leaves it. */
export interface MarkedDigits {
  readonly same: string;
  /** Empty where both are shown alike. */
  readonly other: string;
}

/** Digits after the point: singles near 10 lie a millionth apart. */
const DECIMALS = 7;

/** A logit with the digits that differ from `reference`'s, both cut to as many decimals. */
export function markDigits(value: number, reference: number): MarkedDigits {
  const [shown, held] = [fixed(value), fixed(reference)];
  let common = 0;
  if (shown.length === held.length) while (common < shown.length && shown[common] === held[common]) common++;
  return { same: shown.slice(0, common), other: shown.slice(common) };
}

const fixed = (value: number): string => value.toFixed(DECIMALS).replace('-', '−');

const superscript = (value: number): string =>
  String(value)
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);

/** `3.4 × 10⁻⁶`, `0.0077`, `6.55`: a distance between two logits. */
export function distance(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size >= 1e-3) return sign + (size >= 1 ? size.toFixed(2) : String(Number(size.toPrecision(2))));
  const exponent = Math.floor(Math.log10(size));
  const digits = (size / 10 ** exponent).toFixed(1);
  return digits === '10.0'
    ? `${sign}1.0 × 10${superscript(exponent + 1)}`
    : `${sign}${digits} × 10${superscript(exponent)}`;
}
