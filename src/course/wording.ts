/** `152,064`: the same on every device, whatever its locale. */
export const wholeNumber = (value: number): string => Math.round(value).toLocaleString('en-GB');

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const nats = (value: number): string => value.toFixed(2);

/** A duration as people say it: `20 seconds`, `3 minutes`, `1 hour 10 minutes`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'an unknown time';
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return plural(seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plural(minutes, 'minute');
  const rest = minutes % 60;
  return `${plural(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${plural(rest, 'minute')}`}`;
}

export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${wholeNumber(count)} ${count === 1 ? noun : many}`;

/** `0.31`, and below one in a hundred `1 in 4,300`, since `0.00` would say never. */
export function probability(value: number): string {
  if (value >= 0.01) return value.toFixed(2);
  if (value <= 0) return '0';
  const odds = 1 / value;
  if (odds < 1e6) return `1 in ${wholeNumber(Number(odds.toPrecision(2)))}`;
  if (odds < 1e9) return `1 in ${wholeNumber(odds / 1e6)} million`;
  return `1 in 10${superscript(Math.round(Math.log10(odds)))}`;
}

/** The same of a natural logarithm: of probabilities too small for a number to hold as well. */
export const probabilityOfLog = (log: number): string =>
  log > -600 ? probability(Math.exp(log)) : `1 in 10${superscript(Math.round(-log / Math.LN10))}`;

const superscript = (value: number): string =>
  [...String(value)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

/** A token's text with its spaces and line ends made visible. */
export function visible(text: string): string {
  if (text === '<eos>') return 'end of text';
  const shown = text.replaceAll(' ', '␣').replaceAll('\n', '⏎');
  return shown === '' ? '(nothing)' : shown;
}

/** A text of the world for reading: the markers of a question and its answer become words. */
export function readable(text: string): string {
  return text.replaceAll('<user>', '\nAsked: ').replaceAll('<assistant>', '\nAnswered: ').trim();
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `five`, and from eleven on `11`. */
export const inWords = (count: number): string => numerals[count] ?? wholeNumber(count);

/** `0.4 MB`, `28 KB`: decimal units, as networks count. */
export const bytes = (size: number): string =>
  size >= 1e5 ? `${(size / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(size / 1e3))} KB`;

/** `Fetching the model: 0.2 of 0.4 MB`. */
export function fetchingWords(
  loading: { readonly bytesDone: number; readonly bytesTotal: number } | null,
): string {
  if (loading === null) return 'Fetching the model…';
  const [done, total] = [loading.bytesDone, loading.bytesTotal].map((size) => (size / 1e6).toFixed(1));
  return `Fetching the model: ${done!} of ${total!} MB`;
}
