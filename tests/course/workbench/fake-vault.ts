import type { Plant } from '#course/workbench/plant';
import type { Vault } from '#course/workbench/vault';

export interface FakeVault extends Vault {
  readonly plants: Map<string, Plant>;
  /** Set to make the next writes fail. */
  refusal: Error | null;
  saves: number;
}

/** A vault in memory. */
export function createFakeVault(...kept: readonly Plant[]): FakeVault {
  const plants = new Map(kept.map((plant) => [plant.record.id, plant]));
  const fake: FakeVault = {
    plants,
    refusal: null,
    saves: 0,
    list: () => Promise.resolve([...plants.values()].map(({ record }) => record)),
    find: (id) => Promise.resolve(plants.get(id)?.record ?? null),
    load: (id) => Promise.resolve(plants.get(id) ?? null),
    save(plant) {
      if (fake.refusal !== null) return Promise.reject(fake.refusal);
      fake.saves += 1;
      plants.set(plant.record.id, plant);
      return Promise.resolve();
    },
    amend(id, change) {
      const plant = plants.get(id);
      if (plant !== undefined) plants.set(id, { ...plant, record: { ...plant.record, ...change } });
      return Promise.resolve();
    },
    remove(id) {
      plants.delete(id);
      return Promise.resolve();
    },
  };
  return fake;
}
