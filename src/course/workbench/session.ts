import type { RunClient } from '#run/client';
import { onForgetting } from '../forgetting.ts';
import { pageClient } from '../page-client.ts';
import { askToPersist } from '../persistence.ts';
import { claimGrowing } from './claim.ts';
import { discardPlant } from './discard.ts';
import { createGrowth, type Growth } from './growth.ts';
import { keepOnLeaving } from './keep-on-leaving.ts';
import { joinNeighbours } from './neighbours.ts';
import { createVault } from './vault.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

/**
 * The workbench as widgets see it: a worker, the reader's one model on the table, and the models kept beside it.
 * - `growth` is the model on the table: it grows, stops, goes on, grows on beyond its end, and shows its curve.
 * - `workbench` keeps it, by itself and in this browser only, takes it up again after a reload (`wake`) and exchanges it
 *   for another (`open`). A lesson that works on the reader's model wakes the workbench, reads `growth.plant` for its
 *   name, and asks it as `{ kind: 'grown' }` after `growth.ensureModel()`.
 * - `client` is the worker behind both.
 * Nothing of it starts to compute before the reader presses something.
 */
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
    if (!isBuild) {
      keepOnLeaving(growth, workbench);
      onForgetting(() => void discardPlant(growth, workbench));
    }
    session = { client, growth, workbench };
  }
  return session;
}
