import { createTurns } from '#run/turns';
import { describe, expect, it } from 'vitest';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('createTurns', () => {
  it('lets one work at a time, in the order asked', async () => {
    const turns = createTurns();
    const log: string[] = [];
    const work = (name: string) =>
      turns.take(async () => {
        log.push(`${name} begins`);
        await pause();
        log.push(`${name} ends`);
      });
    await Promise.all(['a', 'b', 'c'].map(work));
    expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('hands a failure to the one it belongs to and goes on', async () => {
    const turns = createTurns();
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve(7));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe(7);
  });
});
