import { expect, it } from 'vitest';
import { fetchPart } from '#components/frame/fetch-part.ts';

it('gives what it fetched', async () => {
  expect(await fetchPart(() => Promise.resolve({ part: 1 }))).toEqual({ part: 1 });
});

it('says what to do when a part did not arrive', async () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: https://example.org/part.js');
  await expect(fetchPart(() => Promise.reject(missing))).rejects.toMatchObject({
    code: 'offline',
    message: 'A part of this page did not arrive.',
    remedy: expect.stringContaining('Check the connection') as string,
  });
});

it('leaves other faults as they are', async () => {
  const fault = new RangeError('beyond');
  await expect(fetchPart(() => Promise.reject(fault))).rejects.toBe(fault);
});
