import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a process of this machine still runs. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process answers with EPERM: it is there all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface Holder {
  readonly pid: number;
  readonly job: string;
}

function readHolder(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof holder.pid === 'number' ? { pid: holder.pid, job: String(holder.job) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock that lets one job run at a time. A lock whose holder no longer runs is taken over.
 * @param path file of the lock
 * @param job what the holder does, for whoever waits
 * @returns gives the lock back
 * @throws Error when another process holds it
 */
export function takeLock(path: string, job: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, JSON.stringify({ pid: process.pid, job } satisfies Holder), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
    }
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder.pid)) {
      throw new Error(
        `Another job is at work (${holder.job}, process ${holder.pid}). Wait until it is done, or stop it. One runs at a time.`,
      );
    }
    rmSync(path, { force: true });
  }
}
