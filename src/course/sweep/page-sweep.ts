import { createSweepClient, type SweepClient } from '#run/sweep/client';
import { spawnSweepWorker } from '#run/sweep/spawn-worker';

let client: SweepClient | null = null;

/** The one worker of a page for sweeps and fits; it starts with the first job. */
export function pageSweep(): SweepClient {
  client ??= createSweepClient(spawnSweepWorker);
  return client;
}
