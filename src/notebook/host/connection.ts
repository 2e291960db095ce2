import type { FrameMessage, HostMessage } from '../protocol.ts';
import { createFloodGuard } from './flood-guard.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { hostLimits } from './limits.ts';
import { readFrameMessage } from './read-frame-message.ts';
import type { OpenSandbox, Sandbox } from './sandbox.ts';

/** A sandbox from the moment it is asked for to its end. */
export interface Connection {
  /** Messages wait until the sandbox is ready. */
  send(message: HostMessage): void;
  resize(widthPx: number): void;
  readonly isReady: boolean;
  /** Ends it; nothing is told of it any more. */
  end(): void;
}

export interface ConnectionOptions {
  readonly open: OpenSandbox;
  readonly widthPx: number;
  readonly receive: (message: FrameMessage) => void;
  readonly onReady: () => void;
  readonly onSilent: (silentMs: number) => void;
  readonly onBack: () => void;
  /** It ended, or never came about, for a reason in words. */
  readonly onEnd: (reason: string) => void;
}

const sentences = {
  late: 'The sandbox that cells run in did not start. Run a cell to try again; if it happens twice, reload the page.',
  flood:
    'The cells sent more than this page can take, so the sandbox was ended. Look for output without end, then run a cell to start afresh; your code is kept.',
} as const;

export function connect(options: ConnectionOptions): Connection {
  const isFlood = createFloodGuard(() => performance.now());
  const waiting: HostMessage[] = [];
  let sandbox: Sandbox | null = null;
  let heartbeat: Heartbeat | null = null;
  let isReady = false;
  let isOver = false;
  const tooLate = setTimeout(() => fail(sentences.late), hostLimits.startMs);

  function end(): void {
    isOver = true;
    clearTimeout(tooLate);
    heartbeat?.end();
    sandbox?.close();
    sandbox = null;
  }

  function fail(reason: string): void {
    if (isOver) return;
    end();
    options.onEnd(reason);
  }

  function begin(): void {
    if (isReady) return;
    isReady = true;
    clearTimeout(tooLate);
    for (const message of waiting.splice(0)) sandbox?.send(message);
    heartbeat = startHeartbeat({
      ping: (beat) => sandbox?.send({ type: 'ping', beat }),
      isVisible: () => document.visibilityState === 'visible',
      now: () => performance.now(),
      onSilent: options.onSilent,
      onBack: options.onBack,
    });
    options.onReady();
  }

  function receive(data: unknown): void {
    if (isOver) return;
    if (isFlood(data)) {
      fail(sentences.flood);
      return;
    }
    const message = readFrameMessage(data);
    if (message === null) return;
    heartbeat?.answered();
    if (message.type === 'ready') begin();
    else if (isReady && message.type !== 'pong') options.receive(message);
  }

  options.open(receive, options.widthPx).then(
    (opened) => {
      if (isOver) {
        opened.close();
        return;
      }
      sandbox = opened;
      if (isReady) for (const message of waiting.splice(0)) opened.send(message);
    },
    (error: unknown) => fail(error instanceof Error ? error.message : sentences.late),
  );

  return {
    send(message) {
      if (isOver) return;
      if (isReady && sandbox !== null) sandbox.send(message);
      else waiting.push(message);
    },
    resize: (widthPx) => sandbox?.resize(widthPx),
    get isReady() {
      return isReady && !isOver;
    },
    end,
  };
}
