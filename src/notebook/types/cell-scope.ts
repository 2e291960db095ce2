import type { Models } from '../models-surface.ts';

/** An input of `Inputs`, or any element with a `value`. */
export interface ViewInput<T> extends Element {
  value: T;
}

/**
 * What `view` returns. Other cells see each value the reader chooses, from the first on; in its own cell it is still the
 * stream of them all.
 */
export type View<T> = AsyncGenerator<T, void, unknown>;

/** What a plain `<input>` can hold, by its type. */
export type PlainValue = string | number | boolean | Date | File | FileList | null;

/** What every cell knows without an import, beside the libraries `lab`, `world`, `Plot` and `Inputs`. */
export interface CellScope {
  readonly models: Models;
  /** Shows a value beneath the cell, and returns it. */
  readonly display: <T>(value: T) => T;
  /** Shows an input beneath the cell; other cells run again with each value that the reader chooses. */
  readonly view: {
    (input: HTMLInputElement): View<PlainValue>;
    <T>(input: ViewInput<T>): View<T>;
  };
  /** Width of an output, in CSS pixels. */
  readonly width: number;
  /** Settles when the cell is about to run again. */
  readonly invalidation: Promise<void>;
}

/** What other cells see of a value: what a promise brings, and each value of a generator in its turn. */
export type CellValue<T> = 0 extends 1 & T ? T : Yielded<Awaited<T>>;

type Yielded<T> = T extends
  | Generator<infer Y, unknown, never>
  | AsyncGenerator<infer Y, unknown, never>
  | (IterableIterator<infer Y> & { return: unknown })
  ? Y
  : T;
