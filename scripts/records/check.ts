import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstDifference } from './canonical.ts';
import { computeSample, sampleSeconds } from './compute.ts';
import type { NamedRecording } from './recording.ts';
import { shuffledBy } from './rotation.ts';
import { recordCommand, standingOf, type Standing, type Stored } from './stored.ts';

export interface RecordingsReport {
  /** One line for each recording that is not what it should be: what, and what to do. */
  readonly failures: readonly string[];
  /** Recordings whose sample came out as stored. */
  readonly recomputed: readonly string[];
  /** Recordings whose sources moved and for which there was no time; their turn comes with a later commit. */
  readonly waiting: readonly string[];
  readonly passed: number;
}

export interface CheckOptions {
  /** Seconds to spend on recomputing. */
  readonly seconds: number;
  /** Decides whose turn it is. */
  readonly key: string;
}

/**
 * Checks every recording against its stamp, and recomputes samples as long as there is time: first of those whose
 * sources have moved, then of others, in an order that rotates with `key`.
 */
export async function checkRecordings(
  root: string,
  recordings: readonly NamedRecording[],
  { seconds, key }: CheckOptions,
): Promise<RecordingsReport> {
  const failures: string[] = [];
  const recomputed: string[] = [];
  const moved: [NamedRecording, Stored][] = [];
  const fresh: [NamedRecording, Stored][] = [];
  for (const recording of recordings) {
    const standing = standingOf(root, recording);
    if (standing.state === 'stale') moved.push([recording, standing.stored]);
    else if (standing.state === 'fresh') fresh.push([recording, standing.stored]);
    else failures.push(`${recording.name}: ${complaint(standing)}. Run: ${recordCommand(recording.name)}`);
  }
  const nameOf = ([{ name }]: [NamedRecording, Stored]): string => name;
  const turns = [...shuffledBy(moved, nameOf, key), ...shuffledBy(fresh, nameOf, key)];
  const waiting = new Set(moved.map(nameOf));
  let spent = 0;
  for (const [recording, { result }] of turns) {
    if (spent + sampleSeconds(recording) > seconds) continue;
    const started = performance.now();
    const difference = await sampleDifference(recording, result);
    spent += (performance.now() - started) / 1000;
    waiting.delete(recording.name);
    if (difference === undefined) recomputed.push(recording.name);
    else failures.push(`${recording.name}: ${difference}. Run: ${recordCommand(recording.name)}`);
  }
  return { failures, recomputed, waiting: [...waiting].sort(), passed: recordings.length - failures.length };
}

function complaint(standing: Extract<Standing, { state: 'missing' | 'damaged' }>): string {
  return standing.state === 'missing' ? 'nothing is recorded' : standing.reasons.join('; ');
}

async function sampleDifference(
  recording: NamedRecording,
  result: Stored['result'],
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), `sample-${recording.name}-`));
  try {
    const { recorded, found } = await computeSample(recording, result, { folder });
    return firstDifference(recorded, found);
  } catch (error) {
    return `it could not be recomputed (${error instanceof Error ? error.message : String(error)})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
