/** Starts the worker that runs real models. A file of its own, since only a bundler can resolve the worker's address. */
export function spawnHubWorker(): Worker {
  return new Worker(new URL('./hub-worker.ts', import.meta.url), { type: 'module', name: 'terrarium-hub' });
}
