import { hostLimits } from './limits.ts';

/** Nodes of a message that are looked at; more than this is a flood in itself. */
const mostNodes = 200_000;

/** Whether a sandbox sends more than a page can take, seen message by message. */
export type FloodGuard = (message: unknown) => boolean;

/** @param now milliseconds on a clock that only goes forward */
export function createFloodGuard(now: () => number): FloodGuard {
  let since = -Infinity;
  let messages = 0;
  let characters = 0;
  return (message) => {
    if (now() - since >= 1000) {
      since = now();
      messages = characters = 0;
    }
    messages += 1;
    characters += sizeOf(message);
    return messages > hostLimits.messagesPerSecond || characters > hostLimits.charactersPerSecond;
  };
}

/** Characters and bytes of anything that can be sent; Infinity where counting them would itself take long. */
export function sizeOf(message: unknown): number {
  const waiting: unknown[] = [message];
  let size = 0;
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > mostNodes) return Infinity;
    const value = waiting.pop();
    if (typeof value === 'string') size += value.length;
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) size += value.byteLength;
    else if (value instanceof Map || value instanceof Set) return Infinity;
    else if (typeof value === 'object' && value !== null) {
      if (Array.isArray(value) && value.length > mostNodes) return Infinity;
      for (const key of Object.keys(value)) {
        size += key.length;
        waiting.push((value as Readonly<Record<string, unknown>>)[key]);
      }
    } else size += 8;
  }
  return size;
}
