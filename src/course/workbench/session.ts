import type { RunClient } from '#run/client';
import { pageClient } from '../page-client.ts';
import { claimGrowing } from './claim.ts';
import { createGrowth, type Growth } from './growth.ts';
import { keepOnLeaving } from './keep-on-leaving.ts';
import { joinNeighbours } from './neighbours.ts';
import { createVault } from './vault.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

/** What the widgets of one page share: a worker, the model it grows, and the models that are kept. */
export interface Session {
  readonly client: RunClient;
  readonly growth: Growth;
  readonly workbench: Workbench;
}

/** The build renders the widgets too, where there is no page to leave and no other tab. */
const isBuild = typeof document === 'undefined';

let session: Session | null = null;

/** The page's own session; its worker starts with the first job, and its database with the first plant. */
export function pageSession(): Session {
  if (session === null) {
    const client = pageClient();
    const growth = createGrowth(client, { claim: claimGrowing });
    const tabs = isBuild ? {} : { join: joinNeighbours };
    const workbench = createWorkbench({ growth, vault: createVault(), askToPersist, ...tabs });
    if (!isBuild) keepOnLeaving(growth, workbench);
    session = { client, growth, workbench };
  }
  return session;
}

/** Without this a browser may clear what is kept when the device runs short of room. */
function askToPersist(): void {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  storage?.persist?.().catch(() => undefined);
}
