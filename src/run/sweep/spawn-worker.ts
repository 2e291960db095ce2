/** Starts the worker of sweeps. A file of its own, since only a bundler can resolve the worker's address. */
export function spawnSweepWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'terrarium-sweep' });
}
