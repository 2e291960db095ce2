import { createHash } from 'node:crypto';
import { createFileCache, type CachedFile } from '#run/file-cache';
import { describe, expect, it } from 'vitest';
import { createFakeCaches } from './fake-caches.ts';

const folder = new URL('https://example.org/models/fern/');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const fileOf = (name: string, text: string): CachedFile => ({
  address: new URL(name, folder),
  sha256: createHash('sha256').update(text).digest('hex'),
});
const weights = fileOf('model.safetensors', 'weights');

describe('createFileCache', () => {
  it('gives back what it was given, written under another name first', async () => {
    const { storage, entries, puts } = createFakeCaches();
    const cache = createFileCache(storage);
    expect(await cache.read(weights)).toBeNull();
    await cache.write(weights, bytesOf('weights'));
    expect(await cache.read(weights)).toEqual(bytesOf('weights'));
    expect(puts).toHaveLength(2);
    expect(puts[0]).toBe(`${puts[1]!}&partial`);
    expect([...entries.keys()]).toEqual([puts[1]]);
  });

  it('drops what was damaged while it was kept', async () => {
    const { storage, entries } = createFakeCaches();
    const cache = createFileCache(storage);
    await cache.write(weights, bytesOf('weights'));
    entries.set([...entries.keys()][0]!, bytesOf('weighty'));
    expect(await cache.read(weights)).toBeNull();
    expect(entries.size).toBe(0);
  });

  it('never meets a file of another release', async () => {
    const { storage } = createFakeCaches();
    const cache = createFileCache(storage);
    await cache.write(weights, bytesOf('weights'));
    expect(await cache.read(fileOf('model.safetensors', 'better weights'))).toBeNull();
  });

  it('does not keep what reads back otherwise', async () => {
    const { storage, entries } = createFakeCaches();
    await createFileCache(storage).write(weights, bytesOf('something else'));
    expect(entries.size).toBe(0);
  });

  it('clears away earlier releases and half-written files of its folder, and nothing else', async () => {
    const { storage, entries } = createFakeCaches();
    const cache = createFileCache(storage);
    const old = fileOf('model.safetensors', 'old');
    await cache.write(old, bytesOf('old'));
    await cache.write(weights, bytesOf('weights'));
    const card = new URL('card.json', folder);
    await cache.writeLast(card, bytesOf('{}'));
    const shrub: CachedFile = { ...old, address: new URL('../shrub/model.safetensors', folder) };
    await cache.write(shrub, bytesOf('old'));
    entries.set(`${old.address.href}?sha256=${old.sha256}&partial`, bytesOf('ol'));
    await cache.keepOnly(folder, [weights]);
    expect(await cache.read(old)).toBeNull();
    expect(await cache.read(weights)).not.toBeNull();
    expect(await cache.read(shrub)).not.toBeNull();
    expect(await cache.readLast(card)).toEqual(bytesOf('{}'));
    expect(entries.size).toBe(3);
  });

  it('is empty where nothing can be kept', async () => {
    const { storage } = createFakeCaches({ refuse: true });
    for (const cache of [createFileCache(storage), createFileCache(undefined)]) {
      await cache.write(weights, bytesOf('weights'));
      expect(await cache.read(weights)).toBeNull();
      await cache.keepOnly(folder, []);
    }
    const broken = { open: () => Promise.reject(new DOMException('Private window', 'SecurityError')) };
    expect(await createFileCache(broken as unknown as CacheStorage).read(weights)).toBeNull();
  });
});
