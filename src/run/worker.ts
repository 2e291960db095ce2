import { createEngine } from './create-engine.ts';
import type { WorkerNews, WorkerRequest } from './protocol.ts';
import { createWorkerHost } from './worker-host.ts';

/** The worker's entry: the only place that runs models on a page. */
const models = new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}models/`, globalThis.location.origin);
const engine = createEngine(models, (loading) =>
  postMessage({ type: 'loading', loading } satisfies WorkerNews),
);
const receive = createWorkerHost(engine, (reply, transfer) => postMessage(reply, { transfer }));

addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  void receive(event.data);
});
