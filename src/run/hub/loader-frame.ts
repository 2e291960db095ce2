import { describeFailure } from '../failure.ts';
import { downloadModel, type DownloadProgress } from './download.ts';
import type { FrameOrder, FrameReply } from './frame-protocol.ts';
import { createKeptFiles } from './kept-files.ts';

/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY_MS = 100;

/**
 * Runs a loader page: an empty page in a hidden frame, the only one of the course whose security policy lets it connect to
 * other hosts. It puts a model's files into the browser's storage, where the worker finds them, and ends with its frame.
 */
export function runLoaderFrame(): void {
  const page = window.parent;
  const post = (reply: FrameReply): void => page.postMessage(reply, location.origin);
  let isBusy = false;
  addEventListener('message', ({ data, origin, source }: MessageEvent<FrameOrder>) => {
    if (origin !== location.origin || source !== page || isBusy) return;
    isBusy = true;
    holdToHost(new URL(data.order.base).origin);
    const tell = throttled(TELL_EVERY_MS, (progress: DownloadProgress) =>
      post({ type: 'progress', progress }),
    );
    downloadModel(data.order, {
      kept: createKeptFiles(caches),
      fetch: (address, init) => fetch(address, init),
      room: roomLeft,
      signal: new AbortController().signal,
      report: tell.soon,
    })
      .then(() => {
        tell.now();
        post({ type: 'done' });
      })
      .catch((error: unknown) => post({ type: 'failed', failure: describeFailure(error) }));
  });
  post({ type: 'ready' });
}

/** Passes on at most one value each `everyMs`, the newest, and none is the last that never came. */
function throttled<T>(
  everyMs: number,
  pass: (value: T) => void,
): { readonly soon: (value: T) => void; readonly now: () => void } {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const now = (): void => {
    if (waiting !== null) pass(waiting.value);
    waiting = null;
  };
  return {
    now,
    soon(value) {
      waiting = { value };
      if (timer !== null) return;
      now();
      timer = setTimeout(() => {
        timer = null;
        now();
      }, everyMs);
    },
  };
}

/** From here on the page's policy allows this host alone: policies add up, and none can be taken back. Not where it names its hosts. */
function holdToHost(host: string): void {
  if (document.documentElement.dataset['hosts'] !== 'any') return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'content-security-policy';
  policy.content = `connect-src ${host}`;
  document.head.append(policy);
}

async function roomLeft(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : quota - usage;
}
