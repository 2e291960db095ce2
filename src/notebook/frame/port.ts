import type { FrameMessage, HostMessage } from '../protocol.ts';
import { readHostMessage } from './read-host-message.ts';

const { apply } = Reflect;
const page = globalThis.parent;

/** Reads a property of events as the browser gives it, whatever cell code does to the prototype later. */
function reader(property: keyof MessageEvent): (event: MessageEvent) => unknown {
  const get = Object.getOwnPropertyDescriptor(MessageEvent.prototype, property)?.get;
  if (!get) throw new Error(`This browser has no MessageEvent.${property}.`);
  return (event) => apply(get, event, []) as unknown;
}

const dataOf = reader('data');

export interface PagePort {
  send(message: FrameMessage): void;
  /** Takes messages from now on. What is no message of the protocol is dropped. */
  listen(handle: (message: HostMessage) => void): void;
}

/**
 * Waits for the port that the page hands over. Its first message is taken before any cell code runs; nobody else's counts, and
 * no second one. Nothing that cells can reach holds the port: its methods are bound, and events are read by what the browser
 * itself had.
 */
export function receivePort(): Promise<PagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== page || !port) return;
      globalThis.removeEventListener('message', onMessage);
      event.stopImmediatePropagation();
      resolve(openPort(port));
    };
    globalThis.addEventListener('message', onMessage);
  });
}

function openPort(port: MessagePort): PagePort {
  const post = port.postMessage.bind(port) as (message: FrameMessage) => void;
  return {
    send: post,
    listen(handle) {
      port.onmessage = (event) => {
        const message = readHostMessage(dataOf(event));
        if (message) handle(message);
      };
    },
  };
}
