/** Types of @observablehq/inputs 0.12, which brings none: what its documentation says, as far as cells use it. */
declare module '@observablehq/inputs' {
  /** A form, or the target of events that `input` makes, with the value the reader chose. */
  export type Input<T> = HTMLElement & { value: T };

  interface Labelled {
    /** Words before the input. */
    readonly label?: string | Node;
    readonly width?: number | string;
  }

  interface NumberOptions extends Labelled {
    readonly value?: number;
    readonly step?: number;
    readonly disabled?: boolean;
    readonly placeholder?: string;
    readonly format?: (value: number) => string;
    readonly transform?: (value: number) => number;
    readonly invert?: (value: number) => number;
    readonly validate?: (input: HTMLInputElement) => boolean;
  }
  type Extent = readonly [min?: number | null, max?: number | null];

  /** A slider with its number. */
  export function range(extent?: Extent, options?: NumberOptions): Input<number>;
  /** A number to type. */
  export function number(options?: NumberOptions): Input<number>;
  export function number(extent: Extent, options?: NumberOptions): Input<number>;

  interface ChoiceOptions<D, V> extends Labelled {
    readonly locale?: string;
    readonly format?: (datum: D, index: number, data: readonly D[]) => string | Node;
    readonly keyof?: (datum: D, index: number, data: readonly D[]) => unknown;
    readonly valueof?: (datum: D, index: number, data: readonly D[]) => V;
    readonly sort?: boolean | 'ascending' | 'descending' | ((a: unknown, b: unknown) => number);
    readonly unique?: boolean;
  }
  interface OneOptions<D, V> extends ChoiceOptions<D, V> {
    readonly value?: NoInfer<V> | null;
    readonly disabled?: boolean | readonly V[];
  }
  interface ManyOptions<D, V> extends ChoiceOptions<D, V> {
    readonly value?: Iterable<NoInfer<V>>;
    readonly disabled?: boolean | readonly V[];
  }
  interface OneOfMap<K, V> extends OneOptions<readonly [K, V], V> {
    readonly key?: K;
  }
  interface ManyOfMap<K, V> extends ManyOptions<readonly [K, V], V> {
    readonly key?: Iterable<K>;
  }

  /** One of several, in a menu; with `multiple`, as many as the reader marks. */
  export function select<K, V>(
    data: ReadonlyMap<K, V>,
    options: ManyOfMap<K, V> & { readonly multiple: true | number },
  ): Input<V[]>;
  export function select<K, V>(
    data: ReadonlyMap<K, V>,
    options?: OneOfMap<K, V> & { readonly multiple?: false },
  ): Input<V>;
  export function select<const D, V = D>(
    data: Iterable<D>,
    options: ManyOptions<D, V> & { readonly multiple: true | number },
  ): Input<V[]>;
  export function select<const D, V = D>(
    data: Iterable<D>,
    options?: OneOptions<D, V> & { readonly multiple?: false },
  ): Input<V>;

  /** One of several; null while none is chosen. */
  export function radio<K, V>(
    data: ReadonlyMap<K, V>,
    options: OneOfMap<K, V> & ({ readonly value: V } | { readonly key: K }),
  ): Input<V>;
  export function radio<K, V>(data: ReadonlyMap<K, V>, options?: OneOfMap<K, V>): Input<V | null>;
  export function radio<const D, V = D>(
    data: Iterable<D>,
    options: OneOptions<D, V> & { readonly value: NoInfer<V> },
  ): Input<V>;
  export function radio<const D, V = D>(data: Iterable<D>, options?: OneOptions<D, V>): Input<V | null>;

  /** Any of several. */
  export function checkbox<K, V>(data: ReadonlyMap<K, V>, options?: ManyOfMap<K, V>): Input<V[]>;
  export function checkbox<const D, V = D>(data: Iterable<D>, options?: ManyOptions<D, V>): Input<V[]>;

  interface ToggleOptions<V> extends Labelled {
    readonly value?: NoInfer<V>;
    /** What it stands for when off and when on; false and true when left out. */
    readonly values?: readonly [off: V, on: V];
    readonly disabled?: boolean;
  }
  /** On or off. */
  export function toggle<const V = boolean>(options?: ToggleOptions<V>): Input<V>;

  interface ButtonOptions<V> extends Labelled {
    readonly value?: V;
    readonly reduce?: (value: V) => V;
    readonly disabled?: boolean;
    readonly required?: boolean;
  }
  /** A button that counts how often it was pressed, or reduces a value of its own. */
  export function button(content?: string | Node, options?: ButtonOptions<number>): Input<number>;
  export function button<V>(content: string | Node, options: ButtonOptions<V>): Input<V>;
  export function button<V = number>(
    contents: readonly (readonly [content: string | Node, reduce: (value: V) => V])[],
    options?: ButtonOptions<V>,
  ): Input<V>;

  interface TextOptions extends Labelled {
    readonly value?: string;
    readonly placeholder?: string;
    readonly minlength?: number;
    readonly maxlength?: number;
    readonly required?: boolean;
    readonly readonly?: boolean;
    readonly disabled?: boolean;
    readonly spellcheck?: boolean;
    readonly autocomplete?: string | boolean;
    readonly autocapitalize?: string | boolean;
    readonly validate?: (input: HTMLInputElement | HTMLTextAreaElement) => boolean;
    /** A button that hands the text over; true calls it 'Submit'. */
    readonly submit?: boolean | string;
  }
  interface LineOptions extends TextOptions {
    readonly type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'password' | 'color' | 'date' | 'time';
    readonly pattern?: string;
    readonly datalist?: Iterable<string>;
  }
  export function text(options?: LineOptions): Input<string>;
  export function email(options?: LineOptions): Input<string>;
  export function tel(options?: LineOptions): Input<string>;
  export function url(options?: LineOptions): Input<string>;
  export function password(options?: LineOptions): Input<string>;
  export function color(options?: LineOptions): Input<string>;
  /** Several lines of text. */
  export function textarea(
    options?: TextOptions & {
      readonly rows?: number;
      readonly resize?: boolean;
      readonly monospace?: boolean;
    },
  ): Input<string>;

  interface DateOptions extends Labelled {
    readonly value?: Date | string | number | null;
    readonly min?: Date | string | number;
    readonly max?: Date | string | number;
    readonly required?: boolean;
    readonly readonly?: boolean;
    readonly disabled?: boolean;
    readonly validate?: (input: HTMLInputElement) => boolean;
    readonly submit?: boolean | string;
  }
  export function date(options?: DateOptions): Input<Date | null>;
  export function datetime(options?: DateOptions): Input<Date | null>;

  interface FileOptions extends Labelled {
    readonly required?: boolean;
    readonly accept?: string;
    readonly capture?: string;
    readonly disabled?: boolean;
    readonly validate?: (input: HTMLInputElement) => boolean;
  }
  export function file(options: FileOptions & { readonly multiple: true }): Input<File[]>;
  export function file(options?: FileOptions & { readonly multiple?: false }): Input<File | null>;

  type Column<T> = T extends object ? keyof T & string : string;
  interface TableOptions<T> {
    readonly columns?: readonly Column<T>[];
    readonly header?: Readonly<Partial<Record<Column<T>, string | Node>>>;
    readonly format?: Readonly<{
      [K in Column<T>]?: (
        value: K extends keyof T ? T[K] : never,
        index: number,
        data: readonly T[],
      ) => string | Node;
    }>;
    readonly align?: Readonly<Partial<Record<Column<T>, 'left' | 'right' | 'center'>>>;
    readonly sort?: Column<T>;
    readonly reverse?: boolean;
    readonly rows?: number;
    readonly width?: number | string | Readonly<Partial<Record<Column<T>, number>>>;
    readonly height?: number;
    readonly maxWidth?: number;
    readonly maxHeight?: number;
    readonly layout?: 'fixed' | 'auto';
    /** Whether rows can be marked; true when left out. */
    readonly select?: boolean;
    readonly required?: boolean;
    readonly locale?: string;
  }
  /** Rows of data; its value is the rows that are marked, all when none is. */
  export function table<T>(
    data: Iterable<T>,
    options?: TableOptions<T> & { readonly multiple?: true; readonly value?: Iterable<NoInfer<T>> },
  ): Input<T[]>;
  export function table<T>(
    data: Iterable<T>,
    options: TableOptions<T> & { readonly multiple: false; readonly value?: NoInfer<T> },
  ): Input<T | null>;

  interface SearchOptions<T> extends Labelled {
    readonly locale?: string;
    readonly format?: (count: number) => string;
    readonly query?: string;
    readonly placeholder?: string;
    readonly columns?: readonly Column<T>[];
    readonly spellcheck?: boolean;
    readonly filter?: (query: string) => (datum: T) => boolean;
    readonly datalist?: Iterable<string>;
    readonly disabled?: boolean;
    readonly required?: boolean;
  }
  /** A box to search in; its value is what was found. */
  export function search<T>(data: Iterable<T>, options?: SearchOptions<T>): Input<T[]> & { query: string };
  export function searchFilter(query: string): (datum: unknown) => boolean;

  type Values<I> = { -readonly [K in keyof I]: I[K] extends { value: infer V } ? V : never };
  /** Several inputs as one, whose value holds all of theirs. */
  export function form<const I extends readonly { value: unknown }[]>(
    inputs: I,
    options?: { readonly template?: (inputs: I) => HTMLElement },
  ): Input<Values<I>>;
  export function form<I extends Readonly<Record<string, { value: unknown }>>>(
    inputs: I,
    options?: { readonly template?: (inputs: I) => HTMLElement },
  ): Input<Values<I>>;

  /** A value without an element, for `bind`. */
  export function input<T>(value: T): EventTarget & { value: T };
  /** Keeps an input and another in step; returns the first. */
  export function bind<T extends EventTarget & { value: unknown }>(
    target: T,
    source: EventTarget & { value: T['value'] },
    invalidation?: Promise<unknown>,
  ): T;
  export function disposal(element: Element): Promise<void>;

  export function formatDate(date: Date): string;
  export function formatTrim(value: number): string;
  export function formatLocaleAuto(locale?: string): (value: unknown) => string;
  export function formatLocaleNumber(locale?: string): (value: number) => string;
  /** @deprecated Take the one for a locale. */
  export function formatAuto(value: unknown): string;
  /** @deprecated Take the one for a locale. */
  export function formatNumber(value: number): string;
}
