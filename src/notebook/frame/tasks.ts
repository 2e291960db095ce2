/** Calls a function in a task of its own, as soon as the browser has handled what waits already. */
export type NextTask = (callback: () => void) => void;

/** Tasks by messages to oneself: unlike timers, browsers neither delay nor thin them out. */
export function createTasks(): NextTask {
  const { port1, port2 } = new MessageChannel();
  const post = port2.postMessage.bind(port2);
  const waiting = new Map<number, () => void>();
  const take = waiting.get.bind(waiting);
  const put = waiting.set.bind(waiting);
  const drop = waiting.delete.bind(waiting);
  let added = 0;
  let handled = 0;
  port1.onmessage = () => {
    const callback = take(handled);
    drop(handled);
    handled += 1;
    callback?.();
  };
  return (callback) => {
    put(added, callback);
    added += 1;
    post(null);
  };
}
