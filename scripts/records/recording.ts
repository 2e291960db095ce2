/** What a recording is given while it is computed. */
export interface RecordContext {
  readonly seed: number;
  /** Aborted on Ctrl-C; whoever works long checks it and stops after leaving a checkpoint in `folder`. */
  readonly signal: AbortSignal;
  /** Absolute path of a folder of its own for checkpoints; kept after a stop, emptied after success. */
  readonly folder: string;
  /** SHA-256 of everything that decides the result's bytes: what was left in `folder` on another ground may not be mixed with this. */
  readonly ground: string;
  /** Tells how far it is, a share in [0, 1]. */
  progress(share: number): void;
  log(line: string): void;
}

/** What a recording found: the object that is stored and, for models, the bytes of further files. */
export interface RecordedFiles<R> {
  readonly result: R;
  /** Contents by path relative to the project's root: exactly those that the recording declares. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A cheap part of a recording, recomputed by the tests. Both sides must be equal to the last bit. */
interface Sample<R> {
  /** What recomputing takes, about, in seconds. */
  readonly seconds: number;
  recompute(context: RecordContext): unknown;
  /** The same part, taken out of what is stored. */
  stored(result: R): unknown;
}

/**
 * A long computation whose result is kept in the project. Its name is that of its file in `scripts/recordings/`.
 * The same seed and sources give the same result on every machine.
 */
export interface Recording<R> {
  /** One line. */
  readonly about: string;
  /** Slug of the lesson that shows it; a lesson's recordings together take less than 90 minutes. */
  readonly lesson?: string;
  /** What computing it takes, about, on one core of a server's CPU. */
  readonly minutes: number;
  readonly seed: number;
  /** Path of the JSON file it is stored in, relative to the project's root. */
  readonly out: string;
  /** Further files it writes. */
  readonly files?: readonly string[];
  /** Files that it reads rather than imports, and that decide its bytes. */
  readonly data?: readonly string[];
  record(context: RecordContext): Promise<R | RecordedFiles<R>> | R | RecordedFiles<R>;
  /** Left out where the whole is recomputed in seconds. */
  readonly sample?: Sample<R>;
}

/** Declares a recording, with the type of its result inferred. */
export function defineRecording<R extends object>(recording: Recording<R>): Recording<R> {
  return recording;
}

/** A recording as the queue handles it, its result being no more than JSON. */
export interface NamedRecording extends Recording<Readonly<Record<string, unknown>>> {
  readonly name: string;
}
