import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { createVault } from '#course/workbench/vault';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { samplePlant } from './sample-plant.ts';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** A vault of its own, over the empty database of this test. */
async function fresh(): Promise<ReturnType<typeof createVault>> {
  const module = await import('#course/workbench/vault');
  return module.createVault();
}

describe('createVault', () => {
  it('gives back byte for byte what was kept', async () => {
    const vault = await fresh();
    const plant = samplePlant();
    await vault.save(plant);
    expect(await vault.load('plant-1')).toEqual(plant);
    expect(await vault.find('plant-1')).toEqual(plant.record);
    expect(await vault.load('another')).toBeNull();
    expect(await vault.find('another')).toBeNull();
  });

  it('lists the one saved last first', async () => {
    const vault = await fresh();
    await vault.save(samplePlant({ id: 'a', savedMs: 1 }));
    await vault.save(samplePlant({ id: 'b', savedMs: 3 }));
    await vault.save(samplePlant({ id: 'c', savedMs: 2 }));
    expect((await vault.list()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('renames and deletes', async () => {
    const vault = await fresh();
    await vault.save(samplePlant());
    await vault.amend('plant-1', { name: 'Moss' });
    expect((await vault.find('plant-1'))?.name).toBe('Moss');
    await vault.amend('another', { name: 'Nobody' });
    await vault.remove('plant-1');
    expect(await vault.list()).toEqual([]);
    expect(await vault.load('plant-1')).toBeNull();
  });

  it('keeps the old state whole when there is no room for the new one', async () => {
    const vault = await fresh();
    const old = samplePlant();
    await vault.save(old);
    // The numbers are written and the record is not: as on a device that runs full in between.
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      ...args: unknown[]
    ) => IDBRequest<IDBValidKey>;
    const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (this.name === 'records') throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const newer = samplePlant({ name: 'Newer', savedMs: 9 });
    await expect(vault.save(newer)).rejects.toMatchObject({ code: 'storage-full' });
    refuse.mockRestore();
    expect(await vault.load('plant-1')).toEqual(old);
  });

  it('says in words that the browser refuses', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    const vault = await fresh();
    await expect(vault.save(samplePlant())).rejects.toMatchObject({
      code: 'storage-refused',
      message: expect.stringContaining('insecure') as string,
    });
  });
});
