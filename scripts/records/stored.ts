import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from './canonical.ts';
import type { NamedRecording } from './recording.ts';
import { groundOf, movedGround, resultHash, type Stamp } from './stamp.ts';

/** Largest recording, and largest checkpoint beside one, in bytes. */
export const SIZE_LIMITS = { recording: 200 * 1024, file: 5 * 1024 * 1024 } as const;

/** A recording as it lies in the project. */
export interface Stored {
  readonly stamp: Stamp;
  readonly result: Readonly<Record<string, unknown>>;
}

/** How a recording stands. */
export type Standing =
  | { readonly state: 'fresh'; readonly stored: Stored }
  /** What decides its bytes has changed since: it may or may not come out the same. */
  | { readonly state: 'stale'; readonly stored: Stored; readonly reasons: readonly string[] }
  | { readonly state: 'missing' }
  /** It is not what was recorded. */
  | { readonly state: 'damaged'; readonly reasons: readonly string[] };

const hash = /^[0-9a-f]{64}$/u;

/** What is wrong with a stamp's shape, in words. */
function shapeProblems(stamp: Partial<Stamp> | undefined, { name, seed }: NamedRecording): string[] {
  if (typeof stamp !== 'object') return ['it carries no stamp'];
  const { versions, sources, data, result, files } = stamp;
  const wrong: [boolean, string][] = [
    [stamp.name !== name, `its stamp names ${String(stamp.name)}`],
    [stamp.seed !== seed, `its stamp gives seed ${String(stamp.seed)}, the declaration ${seed}`],
    [stamp.command !== recordCommand(name), 'its stamp gives another command'],
    [!(typeof stamp.minutes === 'number' && stamp.minutes >= 0), 'its stamp gives no minutes'],
    [!/^\d{4}-\d{2}-\d{2}$/u.test(stamp.date ?? ''), 'its stamp gives no date'],
    [
      !(['world', 'tokenizer', 'format'] as const).every((part) => versions?.[part]),
      'its stamp lacks versions',
    ],
    [!hash.test(sources?.sha256 ?? ''), 'its stamp lacks the hash of its sources'],
    [!hash.test(result?.sha256 ?? ''), 'its stamp lacks the hash of its result'],
    [typeof data !== 'object', 'its stamp lists no data'],
    [typeof files !== 'object', 'its stamp lists no files'],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, words]) => words);
}

/** The command that computes a recording again. */
export const recordCommand = (name: string): string => `npm run record -- ${name}`;

/**
 * Reads what is stored of a recording and holds it against its stamp and against the sources as they are.
 * @param root absolute path of the project
 */
export function standingOf(root: string, recording: NamedRecording): Standing {
  const path = join(root, recording.out);
  if (!existsSync(path)) return { state: 'missing' };
  let stored: Stored;
  try {
    const { stamp, ...result } = JSON.parse(readFileSync(path, 'utf8')) as { stamp: Stamp };
    stored = { stamp, result };
  } catch {
    return { state: 'damaged', reasons: [`${recording.out} is not JSON`] };
  }
  const shape = shapeProblems(stored.stamp, recording);
  const reasons = shape.length > 0 ? shape : contentProblems(root, recording, stored);
  if (reasons.length > 0) return { state: 'damaged', reasons };
  const moved = movedGround(stored.stamp, groundOf(root, recording));
  return moved.length > 0 ? { state: 'stale', stored, reasons: moved } : { state: 'fresh', stored };
}

/** What differs between files and stamp, and what is too large. */
function contentProblems(root: string, recording: NamedRecording, { stamp, result }: Stored): string[] {
  const problems: string[] = [];
  if (resultHash(result) !== stamp.result.sha256)
    problems.push(`${recording.out} was altered after it was recorded`);
  problems.push(...sizeProblems(recording.out, statSync(join(root, recording.out)).size, 'recording'));
  const declared = recording.files ?? [];
  const listed = Object.keys(stamp.files);
  if (declared.toSorted().join() !== listed.toSorted().join())
    problems.push('its stamp lists other files than the declaration');
  for (const [path, { sha256 }] of Object.entries(stamp.files)) {
    if (!existsSync(join(root, path))) problems.push(`${path} is missing`);
    else {
      const bytes = readFileSync(join(root, path));
      if (sha256Of(bytes) !== sha256) problems.push(`${path} is not the file that was recorded`);
      problems.push(...sizeProblems(path, bytes.length, 'file'));
    }
  }
  return problems;
}

/** Says that a file is larger than it may be, if it is. */
export function sizeProblems(path: string, sizeBytes: number, kind: keyof typeof SIZE_LIMITS): string[] {
  const limit = SIZE_LIMITS[kind];
  if (sizeBytes <= limit) return [];
  return [
    `${path} has ${sizeBytes} bytes, more than the ${limit} that fit: record less, or round what is only shown`,
  ];
}
