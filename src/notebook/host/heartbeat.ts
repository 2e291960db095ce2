import { hostLimits } from './limits.ts';

export interface Heartbeat {
  /** The sandbox gave a sign of life. */
  answered(): void;
  end(): void;
}

export interface HeartbeatOptions {
  readonly ping: (beat: number) => void;
  readonly isVisible: () => boolean;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Told at each beat that finds the sandbox silent, with how long it has been so. */
  readonly onSilent: (silentMs: number) => void;
  /** Told when it answers again. */
  readonly onBack: () => void;
}

/**
 * Asks the sandbox for a sign of life twice a second. Only time in which the page itself was awake and seen counts as
 * silence: after a pause of the page's own, answers may still be waiting in its queue.
 */
export function startHeartbeat({ ping, isVisible, now, onSilent, onBack }: HeartbeatOptions): Heartbeat {
  let beat = 0;
  let isWaiting = false;
  let silentMs = 0;
  let isSilent = false;
  let last = now();

  const tick = (): void => {
    const elapsed = now() - last;
    last = now();
    if (!isVisible()) {
      silentMs = 0;
      isWaiting = false;
      return;
    }
    if (isWaiting) silentMs += Math.min(elapsed, 1.5 * hostLimits.pingMs);
    if (silentMs >= hostLimits.silentMs) {
      isSilent = true;
      onSilent(silentMs);
    }
    isWaiting = true;
    beat += 1;
    ping(beat);
  };
  const timer = setInterval(tick, hostLimits.pingMs);
  tick();

  return {
    answered() {
      isWaiting = false;
      silentMs = 0;
      if (isSilent) {
        isSilent = false;
        onBack();
      }
    },
    end: () => clearInterval(timer),
  };
}
