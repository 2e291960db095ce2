import { createKeptFiles } from './kept-files.ts';
import { openModel } from './open-model.ts';
import type { HubReply, HubRequest } from './protocol.ts';
import { runtimeFiles } from './runtime-files.ts';
import { stayOnOwnHost } from './stay-on-own-host.ts';
import { createHubHost } from './worker-host.ts';

/** The entry of the worker that runs real models. It fetches nothing but the course's own files. */
stayOnOwnHost();
const kept = typeof caches === 'undefined' ? null : createKeptFiles(caches);
const receive = createHubHost(
  (order, onPhase) => openModel(order, { kept, runtime: runtimeFiles, onPhase }),
  (reply: HubReply) => postMessage(reply),
);

addEventListener('message', (event: MessageEvent<HubRequest>) => {
  void receive(event.data);
});
