import { wholeNumber } from '#course/wording';

/** `readAs` says how a writing was taken that could be taken otherwise; empty where there is no doubt. */
export type ReadAmount = { readonly value: number; readonly readAs: string } | { readonly error: string };

/**
 * Reads a number as people write it: `1024`, `1,024`, `1 024`, `12.5`, `12,5`, `1.024,5`, `1e3`, `3 × 10^4`, `−2`, with or
 * without its unit. A comma before three digits parts thousands, any other comma is a decimal one.
 * @param unit as the question names it; empty where it has none
 */
export function readAmount(written: string, unit = ''): ReadAmount {
  const text = written.normalize('NFKC').trim();
  if (text === '')
    return { error: unit === '' ? 'Write a number first.' : `Write a number first, in ${unit}.` };
  const { digits, power, rest } = takeApart(text);
  if (digits === '') {
    return { error: `There is no number in “${text}”. Write it in digits, like 12.5 or 1e3.` };
  }
  if (/\d/.test(rest)) return { error: `“${text}” holds more than one number. Write one.` };
  if (rest !== '' && !isUnit(rest, unit)) {
    const remedy =
      unit === '' ? 'Write the number alone.' : `Write the number alone; it is taken in ${unit}.`;
    return { error: `“${rest}” is not understood here. ${remedy}` };
  }
  const plain = withPoint(digits);
  if (plain === null)
    return { error: `“${digits}” could mean several numbers. Write it without commas, like 1024 or 12.5.` };
  const value = Number(`${plain}e${power}`);
  if (!Number.isFinite(value)) return { error: `“${text}” is larger than a number can be here.` };
  const isDoubtful = /[,’']/.test(digits) || /\.\d+\./.test(digits);
  return { value, readAs: isDoubtful || power !== '0' ? sayNumber(value) : '' };
}

/** A number as the course writes it. */
export function sayNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return wholeNumber(value).replace('-', '−');
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return String(value).replace('-', '−');
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 12 }).replace('-', '−');
}

interface Pieces {
  readonly digits: string;
  /** Of ten. */
  readonly power: string;
  /** What is neither: a unit, or what cannot be read. */
  readonly rest: string;
}

function takeApart(text: string): Pieces {
  const number =
    /([+−-]?)\s*((?:\d[\d\s.,’']*)?\d|\.\d+|,\d+)([.,])?(?:e([+−-]?\d+)|\s*[×x·*]\s*10\s*\^?\s*([+−-]?\d+))?/iu.exec(
      text,
    );
  if (number === null) return { digits: '', power: '0', rest: text };
  const [whole, sign = '', digits = '', , exponent, raised] = number;
  const rest = `${text.slice(0, number.index)} ${text.slice(number.index + whole.length)}`.trim();
  return {
    digits: asMinus(sign) + digits.replaceAll(/\s/g, ''),
    power: asMinus(exponent ?? raised ?? '0'),
    rest: rest.replace(/^(?:about|around|ca\.?|[~≈=])\s*/i, ''),
  };
}

const asMinus = (text: string): string => text.replace('−', '-').replace('+', '');

/** Digits with a decimal point and nothing else; null where they cannot be read in one way. */
function withPoint(digits: string): string | null {
  const bare = digits.replaceAll(/[’']/g, '');
  const commas = bare.split(',').length - 1;
  const points = bare.split('.').length - 1;
  if (commas === 0 && points <= 1) return bare;
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return bare.replaceAll(',', '');
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  return commas === 1 && points === 0 ? bare.replace(',', '.') : null;
}

const plainUnit = (unit: string): string => unit.toLowerCase().replaceAll(/[.\s]/g, '').replace(/s$/, '');

/** `tokens` will do for `tokens/s`. */
const isUnit = (rest: string, unit: string): boolean =>
  unit !== '' && [unit, unit.split('/')[0]!].some((known) => plainUnit(known) === plainUnit(rest));
