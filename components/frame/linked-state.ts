/**
 * A figure's state as a page fragment: `#ask=v1,prompt:Mara,temperature:0.7,seed:11`. The version is the schema's, so
 * that a link made before its meaning changed is recognised and left alone. Several figures: `#grow=v1,…&ask=v1,…`.
 */

/** How one value is written into a link and read back; `undefined` when the text is not such a value. */
export interface LinkedField<T> {
  write(value: T): string;
  read(text: string): T | undefined;
}

export interface LinkedSchema<Values> {
  /** Raised when a field changes its meaning, is added or goes. */
  readonly version: number;
  readonly fields: { readonly [Key in keyof Values]: LinkedField<Values[Key]> };
}

/** What a figure needs to offer links to its state and to open them. */
export interface FigureLink {
  /** The fragment for the state of now, with its `#`. */
  fragment(figureId: string): string;
  /** Restores the state a fragment holds for this figure. Anything wrong with it leaves the figure as it is. */
  open(fragment: string, figureId: string): 'none' | 'opened' | 'old' | 'damaged';
}

const numberField = (min: number, max: number, isFit: (value: number) => boolean): LinkedField<number> => ({
  write: String,
  read: (text) => {
    const value = /^-?\d/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max && isFit(value) ? value : undefined;
  },
});

/** The kinds of values a link can hold. */
export const field = {
  /** A finite number in [min, max]. */
  number: (min: number, max: number) => numberField(min, max, Number.isFinite),
  integer: (min: number, max: number) => numberField(min, max, Number.isInteger),
  flag: (): LinkedField<boolean> => ({
    write: (value) => (value ? '1' : '0'),
    read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  }),
  oneOf: <const T extends string>(values: readonly T[]): LinkedField<T> => ({
    write: (value) => value,
    read: (text) => values.find((value) => value === text),
  }),
  /** Text of at most so many UTF-16 units; a half of a surrogate pair, which no address can hold, is replaced. */
  text: (maxLength: number): LinkedField<string> => ({
    write: (value) => value.toWellFormed().slice(0, maxLength).toWellFormed(),
    read: (text) => (text.length <= maxLength ? text : undefined),
  }),
};

/**
 * @param schema what a link holds
 * @param values the state of now
 * @param restore sets the controls to a link's values; it must not run anything
 */
export function linkedState<Values extends object>(
  schema: LinkedSchema<Values>,
  values: NoInfer<Values>,
  restore: (values: Values) => void,
): FigureLink {
  return {
    fragment: (figureId) => `#${figureId}=${writeState(schema, values)}`,
    open(fragment, figureId) {
      const state = stateOf(fragment, figureId);
      if (state === undefined) return 'none';
      const [version, ...entries] = state.split(',');
      if (version !== `v${schema.version}`) return /^v\d+$/.test(version ?? '') ? 'old' : 'damaged';
      const read = readEntries(schema, entries);
      if (read === undefined) return 'damaged';
      restore(read);
      return 'opened';
    },
  };
}

function writeState<Values extends object>(
  { version, fields }: LinkedSchema<Values>,
  values: Values,
): string {
  const keys = Object.keys(fields) as (keyof Values & string)[];
  const entries = keys.map((key) => `${key}:${encodeURIComponent(fields[key].write(values[key]))}`);
  return [`v${version}`, ...entries].join(',');
}

/** The part of a fragment that belongs to a figure. */
function stateOf(fragment: string, figureId: string): string | undefined {
  const prefix = `${figureId}=`;
  const parts = fragment.replace(/^#/, '').split('&');
  return parts.find((part) => part.startsWith(prefix))?.slice(prefix.length);
}

/** Every field once and nothing else, or nothing at all. */
function readEntries<Values extends object>(
  { fields }: LinkedSchema<Values>,
  entries: readonly string[],
): Values | undefined {
  const texts = new Map(
    entries.map((entry) => [entry.split(':', 1)[0]!, entry.slice(entry.indexOf(':') + 1)]),
  );
  const keys = Object.keys(fields) as (keyof Values & string)[];
  if (texts.size !== entries.length || texts.size !== keys.length) return undefined;
  const values: Partial<Values> = {};
  for (const key of keys) {
    const text = decode(texts.get(key));
    const value = text === undefined ? undefined : fields[key].read(text);
    if (value === undefined) return undefined;
    values[key] = value;
  }
  return values as Values;
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
