import { createRunClient, type RunClient } from '#run/client';
import { spawnWorker } from '#run/spawn-worker';

let client: RunClient | null = null;

/** The one worker of a page, shared by all its figures; it starts with the first job. */
export function pageClient(): RunClient {
  client ??= createRunClient({ spawn: spawnWorker });
  return client;
}
