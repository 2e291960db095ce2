import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Checkpoint } from '#models';
import { describeFailure, type Failure } from '#run/failure';
import type { Growth } from './growth.ts';
import { freeName } from './plant.ts';
import type { Vault } from './vault.ts';

/** Keeps the plant on the table while it grows. */
export interface Keeper {
  /** Step the plant on the table is kept at; null while it is not. */
  readonly keptStep: ReadonlySignal<number | null>;
  /** Why it could not be kept the last time; null when it could. */
  readonly trouble: ReadonlySignal<Failure | null>;
  /** Notes that the plant on the table is kept as it stands there. */
  known(id: string, step: number | null): void;
  /** Resolves once nothing is being written. */
  settled(): Promise<void>;
}

export interface KeeperOptions {
  readonly growth: Growth;
  readonly vault: Pick<Vault, 'list' | 'save'>;
  /** Told after each time something was kept. */
  readonly onKept: (id: string) => void;
  /** Asks the browser not to clear what is kept; called once. */
  readonly askToPersist: () => void;
  /** How often a growing plant is kept. Default 20,000 ms. */
  readonly everyMs?: number;
}

/**
 * Keeps a plant at its first checkpoint, at every one at least `everyMs` after the last that was kept, and whenever
 * the plant comes to rest.
 */
export function createKeeper(options: KeeperOptions): Keeper {
  const { growth, vault, onKept, askToPersist, everyMs = 20_000 } = options;
  const keptStep = signal<number | null>(null);
  const trouble = signal<Failure | null>(null);
  let keptId = '';
  let keptMs = -Infinity;
  let asked = false;
  let queue: Promise<void> = Promise.resolve();

  async function keep(checkpoint: Checkpoint): Promise<void> {
    const label = growth.plant.peek();
    if (label === null || growth.checkpoint.peek() !== checkpoint) return;
    try {
      if (label.id !== keptId) {
        const names = (await vault.list()).filter(({ id }) => id !== label.id).map(({ name }) => name);
        if (growth.plant.peek()?.id === label.id)
          growth.plant.value = { ...label, name: freeName(label.name, names) };
      }
      // Loaded when there is something to keep: a page that is only read does without.
      const { takeSnapshot } = await import('./snapshot.ts');
      const plant = takeSnapshot(growth, checkpoint, Date.now());
      if (plant === null || plant.record.id !== label.id) return;
      await vault.save(plant);
      known(label.id, checkpoint.stepsDone);
      trouble.value = null;
      onKept(label.id);
      if (!asked) askToPersist();
      asked = true;
    } catch (error) {
      trouble.value = describeFailure(error);
    }
  }

  function known(id: string, step: number | null): void {
    keptId = id;
    keptStep.value = step;
  }

  effect(() => {
    const checkpoint = growth.checkpoint.value;
    const resting = !growth.busy.value;
    if (checkpoint === null) return;
    untracked(() => {
      const isNew = growth.plant.peek()?.id !== keptId;
      if (isNew) keptStep.value = null;
      else if (keptStep.peek() === checkpoint.stepsDone) return;
      if (!isNew && !resting && performance.now() - keptMs < everyMs) return;
      keptMs = performance.now();
      queue = queue.then(() => keep(checkpoint));
    });
  });

  return { keptStep, trouble, known, settled: () => queue };
}
