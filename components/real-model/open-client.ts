import type { HubClient } from '#run/hub/client';

/** Fetches the client with the first model, so that a page that is only read loads none of it. */
export async function openClient(): Promise<HubClient> {
  const [{ createHubClient }, { spawnHubWorker }] = await Promise.all([
    import('#run/hub/client'),
    import('#run/hub/spawn-worker'),
  ]);
  return createHubClient({ spawn: spawnHubWorker });
}
