import { describe, expect, it } from 'vitest';
import { createCachedReader } from '#models/hub/cached-reader';
import { createToySession, toyLogits } from './toy-session.ts';

describe('createCachedReader', () => {
  it('reads only what is new', async () => {
    const session = createToySession();
    const reader = createCachedReader(session);
    expect(await reader.logitsAfter([1, 2, 3])).toEqual(toyLogits([1, 2, 3]));
    expect(await reader.logitsAfter([1, 2, 3, 4])).toEqual(toyLogits([1, 2, 3, 4]));
    expect(await reader.logitsAfter([1, 2, 3, 4])).toEqual(toyLogits([1, 2, 3, 4]));
    expect(session.calls).toEqual([[1, 2, 3], [4]]);
  });

  it('goes back to where another prompt parts from the last one', async () => {
    const session = createToySession();
    const reader = createCachedReader(session);
    await reader.logitsAfter([1, 2, 3, 4]);
    expect(await reader.logitsAfter([1, 2, 9])).toEqual(toyLogits([1, 2, 9]));
    expect(await reader.logitsAfter([1, 2])).toEqual(toyLogits([1, 2]));
    expect(await reader.logitsAfter([7])).toEqual(toyLogits([7]));
    expect(session.calls).toEqual([[1, 2, 3, 4], [9], [2], [7]]);
  });

  it('begins anew where the cache cannot be cut', async () => {
    const session = createToySession({ canCrop: false });
    const reader = createCachedReader(session);
    await reader.logitsAfter([1, 2, 3]);
    expect(await reader.logitsAfter([1, 2, 5])).toEqual(toyLogits([1, 2, 5]));
    expect(session.calls).toEqual([
      [1, 2, 3],
      [1, 2, 5],
    ]);
  });

  it('reads a long prompt in pieces and hears an abort between them', async () => {
    const session = createToySession();
    const reader = createCachedReader(session);
    const ids = Array.from({ length: 100 }, (_, index) => index % 7);
    const stop = new AbortController();
    const reading = reader.logitsAfter(ids, stop.signal);
    const forward = session.forward;
    session.forward = (piece, past) => {
      if (session.calls.length === 1) stop.abort();
      return forward(piece, past);
    };
    await expect(reading).rejects.toThrow();
    expect(session.calls.length).toBe(2);
    // What was read until then is not read again.
    expect(await reader.logitsAfter(ids)).toEqual(toyLogits(ids));
    expect(session.calls.flat()).toEqual(ids);
  });

  it('makes calls wait for each other', async () => {
    const session = createToySession();
    const reader = createCachedReader(session);
    const both = await Promise.all([reader.logitsAfter([1, 2]), reader.logitsAfter([3, 4])]);
    expect(both).toEqual([toyLogits([1, 2]), toyLogits([3, 4])]);
  });

  it('forgets everything after a fault, and lets all memory go in the end', async () => {
    const session = createToySession();
    const reader = createCachedReader(session);
    await reader.logitsAfter([1, 2]);
    session.failNext = true;
    await expect(reader.logitsAfter([1, 2, 3])).rejects.toThrow('The network broke.');
    expect(await reader.logitsAfter([1, 2, 3])).toEqual(toyLogits([1, 2, 3]));
    expect(session.calls.at(-1)).toEqual([1, 2, 3]);
    await reader.dispose();
    expect(session.held()).toBe(0);
  });
});
