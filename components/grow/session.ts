import { createRunClient, type RunClient } from '#run/client';
import { spawnWorker } from '#run/spawn-worker';
import { createAsking, type Asking } from './asking.ts';
import { createGrowth, type Growth } from './growth.ts';
import type { PageFacts } from './page-facts.ts';

/** What the figures of one page share: a worker, the model it grows, and the questions put to it. */
export interface Session {
  readonly client: RunClient;
  readonly growth: Growth;
  readonly asking: Asking;
}

function createSession(client: RunClient, { offers, shipped }: PageFacts): Session {
  const growth = createGrowth(client, offers);
  const asking = createAsking({
    client,
    growth,
    shipped: shipped?.name ?? null,
    firstPrompt: 'Mara',
  });
  return { client, growth, asking };
}

let session: Session | null = null;

/** The page's own session; its worker starts with the first job. */
export function pageSession(facts: PageFacts): Session {
  session ??= createSession(createRunClient({ spawn: spawnWorker }), facts);
  return session;
}
