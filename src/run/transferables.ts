import type { WorkerReply } from './protocol.ts';

/** The buffers a reply may hand over instead of copying: those of a checkpoint. */
export function transferables(reply: WorkerReply): Transferable[] {
  if (reply.type !== 'training' || reply.event.type !== 'checkpoint') return [];
  const buffers = new Set<ArrayBuffer>();
  collect(reply.event.checkpoint, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  else if (value instanceof ArrayBuffer) buffers.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, buffers);
  }
}
