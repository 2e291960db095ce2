import { wholeNumber } from '#course/wording';

/** What a number field accepts. Whole numbers only when `step` is a whole number. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export type ReadNumber = { readonly value: number } | { readonly error: string };

/**
 * Reads what someone wrote into a number field: spaces and thousands commas are fine (`12,000`), so is a decimal
 * point. The error says what to write instead.
 */
export function readNumber(text: string, { min, max, step }: NumberRange): ReadNumber {
  const wholeOnly = Number.isInteger(step);
  const kind = wholeOnly ? 'a whole number' : 'a number';
  const error = `Write ${kind} from ${shown(min)} to ${shown(max)}.`;
  const compact = text.replaceAll(/\s/g, '').replaceAll(/,(?=\d{3}(?:\D|$))/g, '');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(compact)) return { error };
  const value = Number(compact);
  if (value < min || value > max || (wholeOnly && !Number.isInteger(value))) return { error };
  return { value };
}

const shown = (value: number): string => (Number.isInteger(value) ? wholeNumber(value) : String(value));
