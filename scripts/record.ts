import { constants, setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { adoptCheckpoints } from './records/adopt.ts';
import { runInChild } from './records/child.ts';
import { workFolder } from './records/compute.ts';
import { takeLock } from './records/lock.ts';
import { inOrder } from './records/order.ts';
import type { NamedRecording } from './records/recording.ts';
import { loadRecordings, pickRecordings } from './records/registry.ts';
import { runJob } from './records/run-job.ts';
import { standingOf, type Standing } from './records/stored.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * The one queue for long computations:
 *   npm run record                      lists every recording, how it stands and what it takes
 *   npm run record -- fern first-growth computes those, one at a time
 *   npm run record -- --stale | --all   computes what is missing, damaged or stale; everything
 *   npm run record -- shrub --from .cache/grow/shrub    goes on from what npm run grow has done of the same plan
 * Stop it at any time (Ctrl-C): what was recorded stays, and jobs that leave checkpoints go on from them.
 */

const HELP = 'npm run record [-- <name> … | --stale | --all | <name> --from .cache/grow/<size>]';
const LOCK = join(projectRoot, '.cache', 'records', 'lock.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    stale: { type: 'boolean', default: false },
    from: { type: 'string' },
    help: { type: 'boolean', default: false },
    // The queue runs each job in a process of its own, so that none computes with what an earlier one replaced.
    job: { type: 'string' },
  },
});

function describe(standing: Standing): string {
  if (standing.state === 'missing' || standing.state === 'fresh') return standing.state;
  return `${standing.state}: ${standing.reasons.join('; ')}`;
}

function list(recordings: readonly NamedRecording[]): void {
  const width = Math.max(...recordings.map(({ name }) => name.length));
  for (const recording of recordings) {
    const minutes = `${recording.minutes} min`.padStart(8);
    console.log(
      `${recording.name.padEnd(width)}  ${minutes}  ${recording.about}\n${' '.repeat(width + 12)}${describe(standingOf(projectRoot, recording))}`,
    );
  }
}

async function runQueue(chosen: readonly NamedRecording[]): Promise<void> {
  const release = takeLock(LOCK, `npm run record -- ${chosen.map(({ name }) => name).join(' ')}`);
  try {
    for (const { name, minutes, about } of chosen) {
      console.log(`${name}: ${about} About ${minutes} min.`);
      const code = await runInChild(import.meta.filename, ['--job', name]);
      if (code !== 0)
        throw new Error(`${name} ended without a recording; what was there before is still there.`);
    }
  } finally {
    release();
  }
}

async function runOne(recording: NamedRecording): Promise<void> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  let told = performance.now();
  const stamp = await runJob(projectRoot, recording, {
    signal: stop.signal,
    log: (line) => console.log(`  ${line}`),
    onProgress(share) {
      if (performance.now() - told < 10_000) return;
      told = performance.now();
      console.log(`  ${(100 * share).toFixed(0)} %`);
    },
  });
  console.log(`  wrote ${recording.out} after ${stamp.minutes} min`);
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(HELP);
    return;
  }
  const recordings = await loadRecordings(projectRoot);
  if (values.job !== undefined) return runOne(pickRecordings(recordings, [values.job])[0]!);
  const ordered = inOrder(projectRoot, recordings);
  if (values.all) return runQueue(ordered);
  const stale = ordered.filter((recording) => standingOf(projectRoot, recording).state !== 'fresh');
  if (values.stale) return runQueue(stale);
  if (positionals.length > 0) {
    const chosen = pickRecordings(ordered, positionals);
    if (values.from !== undefined) {
      if (chosen.length !== 1) throw new Error('--from goes with one name.');
      adoptCheckpoints(resolve(projectRoot, values.from), workFolder(projectRoot, chosen[0]!.name));
    }
    return runQueue(chosen);
  }
  list(ordered);
  if (stale.length === 0) return;
  const minutes = stale.reduce((sum, recording) => sum + recording.minutes, 0);
  console.log(`\n${stale.length} to record, about ${minutes.toFixed(0)} min: npm run record -- --stale`);
}

await main().catch(failWithMessage);
