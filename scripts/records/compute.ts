import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { throughJson } from './canonical.ts';
import type { NamedRecording, RecordContext, RecordedFiles } from './recording.ts';

type Result = Readonly<Record<string, unknown>>;

export interface ComputeOptions {
  /** Folder for the recording's checkpoints. */
  readonly folder: string;
  /** See `RecordContext`; left out where the folder begins empty. */
  readonly ground?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  readonly log?: (line: string) => void;
}

/** The folder in which a recording keeps its checkpoints. */
export const workFolder = (root: string, name: string): string => join(root, '.cache', 'records', name);

function contextOf(recording: NamedRecording, options: ComputeOptions): RecordContext {
  mkdirSync(options.folder, { recursive: true });
  return {
    seed: recording.seed,
    signal: options.signal ?? new AbortController().signal,
    folder: options.folder,
    ground: options.ground ?? '',
    progress: options.onProgress ?? (() => undefined),
    log: options.log ?? (() => undefined),
  };
}

function isWithFiles(found: Result | RecordedFiles<Result>): found is RecordedFiles<Result> {
  return Object.keys(found).length === 2 && 'result' in found && 'files' in found;
}

/**
 * Computes a whole recording; its result is what would be read back from its file.
 * @throws Error when it writes other files than it declares, or found a `stamp`
 */
export async function computeWhole(
  recording: NamedRecording,
  options: ComputeOptions,
): Promise<RecordedFiles<Result>> {
  const found = await recording.record(contextOf(recording, options));
  const { result, files } = isWithFiles(found) ? found : { result: found, files: {} };
  const declared = (recording.files ?? []).toSorted().join(', ');
  const written = Object.keys(files).sort().join(', ');
  if (declared !== written)
    throw new Error(
      `${recording.name} declares the files ${declared || 'none'} and wrote ${written || 'none'}.`,
    );
  if ('stamp' in result)
    throw new Error(`${recording.name}: "stamp" is written by the queue; name that result otherwise.`);
  return { result: throughJson(result) as Result, files };
}

/** The two sides of a sample: what is stored and what comes out now. */
export async function computeSample(
  recording: NamedRecording,
  stored: Result,
  options: ComputeOptions,
): Promise<{ readonly recorded: unknown; readonly found: unknown }> {
  const { sample } = recording;
  if (sample === undefined)
    return { recorded: stored, found: (await computeWhole(recording, options)).result };
  const found = await sample.recompute(contextOf(recording, options));
  return { recorded: throughJson(sample.stored(stored)), found: throughJson(found) };
}

/** Seconds that `computeSample` takes, about. */
export const sampleSeconds = ({ sample, minutes }: NamedRecording): number => sample?.seconds ?? 60 * minutes;
