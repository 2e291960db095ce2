import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { describeFailure, type Failure } from '#run/failure';
import { progressStore } from '../progress/store.ts';
import type { Growth } from './growth.ts';
import { createKeeper } from './keeper.ts';
import { readMemo, writeMemo, type GrowingPlant } from './memo.ts';
import type { Neighbours, TabNews } from './neighbours.ts';
import { tidyName, type Plant, type PlantRecord } from './plant.ts';
import { takeUpFrom } from './unpack.ts';
import type { Vault } from './vault.ts';

/** The reader's plants: the one on the table, and those kept beside it. */
export interface Workbench {
  /** Every kept plant, the one saved last first; null until they were asked for. */
  readonly plants: ReadonlySignal<readonly PlantRecord[] | null>;
  /** Step the plant on the table is kept at; null while it is not. */
  readonly keptStep: ReadonlySignal<number | null>;
  /** Why the browser did not keep, list or change a plant the last time; null when it did. */
  readonly trouble: ReadonlySignal<Failure | null>;
  /** What another tab is growing. */
  readonly elsewhere: ReadonlySignal<GrowingPlant | null>;
  /** Puts the plant on the table that was in use last, as it was kept. Starts nothing. */
  wake(): Promise<void>;
  list(): Promise<void>;
  /** Puts a kept plant on the table. Not while one grows. */
  open(id: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Keeps a plant that came from outside and puts it on the table. */
  add(plant: Plant): Promise<void>;
  /** A whole kept plant; null when it is gone. */
  load(id: string): Promise<Plant | null>;
  /** Stops what grows here and resolves when it is kept: the page is about to be left. */
  leave(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly growth: Growth;
  readonly vault: Vault;
  /** Joins the other tabs, see `joinNeighbours`. Default: there are none. */
  readonly join?: (hear: (news: TabNews) => void) => Neighbours;
  readonly askToPersist?: () => void;
}

/** How long another tab may say nothing before it counts as resting. */
const silenceMs = 5000;
const tellEveryMs = 1000;

export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { growth, vault, join = () => ({ tell: () => undefined }), askToPersist = () => undefined } = options;
  const plants = signal<readonly PlantRecord[] | null>(null);
  const trouble = signal<Failure | null>(null);
  const elsewhere = signal<GrowingPlant | null>(null);
  let silence: ReturnType<typeof setTimeout> | undefined;
  let leaving = false;
  let woken: Promise<void> | null = null;

  const neighbours = join((news) => {
    clearTimeout(silence);
    if (news.type === 'growing') {
      elsewhere.value = news.plant;
      silence = setTimeout(() => (elsewhere.value = null), silenceMs);
    } else if (news.type === 'resting') elsewhere.value = null;
    else void follow(news.id);
  });

  const keeper = createKeeper({
    growth,
    vault,
    askToPersist,
    onKept(id) {
      if (growth.plant.peek()?.id === id) writeMemo({ current: id, growing: growingNow() });
      changed(id);
    },
  });

  const growingNow = (): GrowingPlant | null => {
    const label = growth.plant.peek();
    const spec = growth.spec.peek();
    if (label === null || spec === null || !(growth.busy.peek() || leaving)) return null;
    return { id: label.id, name: label.name, step: growth.progress.peek()?.step ?? 0, steps: spec.steps };
  };

  function changed(id: string): void {
    neighbours.tell({ type: 'kept', id });
    if (plants.peek() !== null) void list();
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      trouble.value = null;
    } catch (error) {
      trouble.value = describeFailure(error);
    }
  }

  const list = (): Promise<void> =>
    attempt(async () => {
      plants.value = await vault.list();
    });

  async function open(id: string): Promise<void> {
    await attempt(async () => {
      const record = await vault.find(id);
      if (growth.busy.peek()) return;
      if (record === null) {
        if (growth.plant.peek()?.id === id) growth.startOver();
        if (readMemo().current === id) writeMemo({ current: null, growing: null });
        return;
      }
      growth.takeUp(takeUpFrom(vault, record));
      keeper.known(id, record.stepsDone);
      writeMemo({ current: id });
    });
  }

  /** Another tab kept, renamed or deleted a plant. */
  async function follow(id: string): Promise<void> {
    if (plants.peek() !== null) await list();
    if (growth.plant.peek()?.id === id && !growth.busy.peek()) await open(id);
  }

  let toldMs = -Infinity;
  effect(() => {
    const busy = growth.busy.value;
    const progress = growth.progress.value;
    untracked(() => {
      const plant = growingNow();
      if (busy && progress !== null && plant !== null && performance.now() - toldMs >= tellEveryMs) {
        toldMs = performance.now();
        neighbours.tell({ type: 'growing', plant });
      } else if (!busy && toldMs > -Infinity) {
        toldMs = -Infinity;
        neighbours.tell({ type: 'resting' });
        if (!leaving) writeMemo({ growing: null });
        const spec = growth.spec.peek();
        if (growth.phase.peek() === 'grown' && spec !== null) progressStore().reach(spec.size);
      }
    });
  });
  effect(() => {
    // Nothing of the reader's is on the table any more.
    if (growth.plant.value === null && woken !== null) writeMemo({ current: null, growing: null });
  });

  return {
    plants,
    keptStep: keeper.keptStep,
    trouble: computed(() => keeper.trouble.value ?? trouble.value),
    elsewhere,
    wake() {
      woken ??= (async () => {
        const { current } = readMemo();
        if (current !== null && growth.plant.peek() === null) await open(current);
      })();
      return woken;
    },
    list,
    open,
    rename: (id, wanted) =>
      attempt(async () => {
        const label = growth.plant.peek();
        const old = plants.peek()?.find((plant) => plant.id === id)?.name ?? label?.name ?? 'My model';
        const name = tidyName(wanted, old);
        if (label?.id === id) growth.plant.value = { ...label, name };
        await vault.amend(id, { name });
        changed(id);
      }),
    remove: (id) =>
      attempt(async () => {
        await keeper.settled();
        await vault.remove(id);
        if (growth.plant.peek()?.id === id) growth.startOver();
        changed(id);
      }),
    async add(plant) {
      await vault.save(plant);
      changed(plant.record.id);
      await open(plant.record.id);
    },
    load: (id) => vault.load(id),
    async leave() {
      leaving = true;
      growth.stop();
      if (growth.busy.peek()) {
        await new Promise<void>((resolve) => {
          const unsubscribe = growth.busy.subscribe((busy) => {
            if (busy) return;
            // The subscription's own first call comes before there is anything to end.
            queueMicrotask(() => {
              unsubscribe();
              resolve();
            });
          });
        });
      }
      await keeper.settled();
    },
  };
}
