import { createEventQueue } from '#run/event-queue';
import { describe, expect, it } from 'vitest';

async function readAll<T>(queue: AsyncIterable<T>): Promise<T[]> {
  const seen: T[] = [];
  for await (const value of queue) seen.push(value);
  return seen;
}

describe('createEventQueue', () => {
  it('keeps what was pushed before anyone read', async () => {
    const queue = createEventQueue<number>();
    queue.push(1);
    queue.push(2);
    queue.close();
    queue.push(3);
    expect(await readAll(queue)).toEqual([1, 2]);
  });

  it('wakes a waiting reader', async () => {
    const queue = createEventQueue<string>();
    const reading = readAll(queue);
    await Promise.resolve();
    queue.push('late');
    queue.close();
    expect(await reading).toEqual(['late']);
  });

  it('delivers what is waiting before it fails', async () => {
    const queue = createEventQueue<number>();
    queue.push(1);
    queue.fail(new Error('broke off'));
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const value of queue) seen.push(value);
      })(),
    ).rejects.toThrow('broke off');
    expect(seen).toEqual([1]);
  });
});
