import type { Checkpoint, TransformerWeights } from '#models';
import { decodeCheckpoint } from '#models/checkpoint-file';
import { readSafetensors } from '#models/safetensors';
import { RunError } from '#run/failure';
import { fitnessOf } from './fitness.ts';
import type { TakenUp } from './growth.ts';
import type { Plant, PlantRecord } from './plant.ts';
import type { Vault } from './vault.ts';

/** The weights of a kept plant. @throws SafetensorsError when its bytes are damaged */
export function unpackWeights({ record, state }: Plant): TransformerWeights {
  if (state.kind === 'checkpoint') {
    const { config, weights: tensors } = decodeCheckpoint(state.bytes);
    return { config, tensors };
  }
  const { tensors } = readSafetensors(state.bytes);
  return {
    config: record.config,
    tensors: Object.fromEntries([...tensors].map(([name, { data }]) => [name, data])),
  };
}

/** A kept plant, ready to be put on the table; its numbers are read from the vault when they are needed. */
export function takeUpFrom(vault: Pick<Vault, 'load'>, record: PlantRecord): TakenUp {
  const load = async (): Promise<Plant> => {
    const plant = await vault.load(record.id);
    if (plant !== null) return plant;
    throw new RunError('no-model', `${record.name} was deleted, perhaps in another tab.`, 'Grow a new one.');
  };
  return {
    record,
    ...fitnessOf(record),
    async loadCheckpoint(): Promise<Checkpoint> {
      return decodeCheckpoint((await load()).state.bytes);
    },
    async hold(client) {
      const plant = await load();
      await client.hold({
        name: record.name,
        weights: unpackWeights(plant),
        tokenizer: plant.state.tokenizer,
        steps: record.stepsDone,
        world: record.ground?.model.world ?? { size: 'pocket', version: record.versions.world },
      });
    },
  };
}
