let waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;

/**
 * Lets events that wait be handled before the caller goes on. A message round trip costs microseconds, where a
 * nested `setTimeout` would be held back to 4 ms by browsers. In Node a port would keep the process alive.
 */
export function yieldToEvents(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const resumed = waiting;
      waiting = [];
      for (const resume of resumed) resume();
    };
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
