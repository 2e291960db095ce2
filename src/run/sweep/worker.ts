import { createSweepEngine } from './engine.ts';
import type { SweepReply, SweepRequest } from './protocol.ts';
import { createSweepHost } from './worker-host.ts';

/** Entry of the worker that runs sweeps and fits laws. */
const models = new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}models/`, globalThis.location.origin);
const receive = createSweepHost(createSweepEngine(models), (reply: SweepReply) => postMessage(reply));

addEventListener('message', (event: MessageEvent<SweepRequest>) => {
  void receive(event.data);
});
