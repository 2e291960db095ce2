import { parseRecord } from './parse-record.ts';
import { fieldsOf, isDateMs, own } from './parse-item.ts';
import { mergeRecords } from './merge-records.ts';
import type { ProgressRecord } from './record.ts';

/** A reader's progress as a file of theirs. */
interface ProgressFile {
  readonly format: 'terrarium-progress';
  readonly version: 1;
  readonly savedMs: number;
  readonly progress: ProgressRecord;
  /** Readers' versions of cells, as the notebooks write them; null when they could not be read. */
  readonly notebooks: unknown;
}

/** What a file holds; or why it was not taken, in words for the reader. */
export type ReadFile =
  | {
      readonly state: 'read';
      /** Null where the file does not say. */
      readonly savedMs: number | null;
      readonly progress: ProgressRecord;
      /** Entries that could not be read. */
      readonly dropped: number;
      readonly notebooks: unknown;
    }
  | { readonly state: 'refused'; readonly why: string };

/** Larger files are not even opened. */
export const fileLimitBytes = 5_000_000;
const fileVersion = 1;

/** `terrarium-progress-2026-11-25.json` and its text. */
export function writeProgressFile(
  progress: ProgressRecord,
  notebooks: unknown,
  nowMs: number,
): { readonly fileName: string; readonly text: string } {
  const file: ProgressFile = {
    format: 'terrarium-progress',
    version: fileVersion,
    savedMs: nowMs,
    progress,
    notebooks,
  };
  const day = new Date(nowMs).toISOString().slice(0, 10);
  return { fileName: `terrarium-progress-${day}.json`, text: `${JSON.stringify(file, null, 1)}\n` };
}

/** Reads a file from outside. Never throws, and takes no part of a file it does not know. */
export function readProgressFile(text: string, nowMs: number): ReadFile {
  if (text.length > fileLimitBytes) return refused('It is larger than five megabytes, and no progress is.');
  let value: unknown;
  try {
    // Some editors put a mark before the first letter.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(
      'It is no JSON text, or it is cut off. Look for a file whose name begins with terrarium-progress.',
    );
  }
  const fields = fieldsOf(value);
  if (fields === null || own(fields, 'format') !== 'terrarium-progress')
    return refused('It is no progress of this course.');
  const version = own(fields, 'version');
  if (!Number.isInteger(version)) return refused('It does not say which version it is.');
  if ((version as number) > fileVersion) return refused(newer);
  if (version !== fileVersion)
    return refused('No version of the course ever wrote this version of the file.');
  const parsed = parseRecord(own(fields, 'progress'));
  if (parsed.state === 'newer') return refused(newer);
  if (parsed.state === 'damaged') return refused('The progress in it cannot be read.');
  const savedMs = own(fields, 'savedMs');
  return {
    state: 'read',
    savedMs: isDateMs(savedMs) ? savedMs : null,
    progress: notAhead(parsed.record, nowMs),
    dropped: parsed.dropped,
    notebooks: own(fields, 'notebooks') ?? null,
  };
}

const newer = 'A newer version of the course wrote it. Reload this page, then bring it in again.';

const refused = (why: string): ReadFile => ({ state: 'refused', why });

/** A clock that ran ahead would win over every change to come. */
function notAhead(record: ProgressRecord, nowMs: number): ProgressRecord {
  const items = Object.entries(record.items).map(
    ([key, item]) => [key, { ...item, changedMs: Math.min(item.changedMs, nowMs) }] as const,
  );
  const { place } = record;
  return {
    ...record,
    items: Object.fromEntries(items),
    place: place && { ...place, atMs: Math.min(place.atMs, nowMs) },
  };
}

/** How the items of two records compare. */
export interface Comparison {
  /** Only in the file. */
  readonly added: number;
  /** In both, later in the file. */
  readonly newerInFile: number;
  /** In both, later here: the file's copy is not taken. */
  readonly newerHere: number;
  readonly same: number;
}

/** What merging a file would do. */
export function compareRecords(here: ProgressRecord, file: ProgressRecord): Comparison {
  const merged = mergeRecords(here, file).items;
  const count = { added: 0, newerInFile: 0, newerHere: 0, same: 0 };
  for (const [key, item] of Object.entries(file.items)) {
    const mine = Object.hasOwn(here.items, key) ? here.items[key] : undefined;
    if (mine === undefined) count.added += 1;
    else if (JSON.stringify(mine) === JSON.stringify(item)) count.same += 1;
    else if (merged[key] === mine) count.newerHere += 1;
    else count.newerInFile += 1;
  }
  return count;
}
