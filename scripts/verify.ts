import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takeLock } from './records/lock.ts';
import { inOrder } from './records/order.ts';
import { loadRecordings, pickRecordings } from './records/registry.ts';
import { verifyRecording } from './records/verify.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Computes every recording anew, whole, and says of each whether it is what is stored:
 *   npm run verify            all of them
 *   npm run verify -- fern    those named
 * Nothing that is stored is changed.
 */

async function main(): Promise<boolean> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const recordings = inOrder(projectRoot, await loadRecordings(projectRoot));
  const chosen = positionals.length === 0 ? recordings : pickRecordings(recordings, positionals);
  const release = takeLock(join(projectRoot, '.cache', 'records', 'lock.json'), 'npm run verify');
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort()).on('SIGTERM', () => stop.abort());
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  let equal = 0;
  try {
    for (const recording of chosen) {
      if (stop.signal.aborted) throw new Error(`Stopped; ${equal} of ${chosen.length} were looked at.`);
      console.log(`${recording.name}: about ${recording.minutes} min …`);
      const verdict = await verifyRecording(projectRoot, recording, { signal: stop.signal });
      if (verdict.equal) equal += 1;
      console.log(
        `${verdict.equal ? 'equal ' : 'DIFFER'}  ${verdict.name}  ${verdict.minutes.toFixed(1)} min  ${verdict.words}`,
      );
    }
  } finally {
    release();
  }
  console.log(`${equal} equal, ${chosen.length - equal} differ`);
  return equal === chosen.length;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  failWithMessage(error);
}
