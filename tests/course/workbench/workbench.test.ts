import { decodeCheckpoint, MODEL_FORMAT_VERSION } from '#models';
import { readStage } from '#course/progress/stage';
import { createGrowth, type Growth } from '#course/workbench/growth';
import { readMemo } from '#course/workbench/memo';
import type { TabNews } from '#course/workbench/neighbours';
import { createWorkbench, type Workbench } from '#course/workbench/workbench';
import { RunError } from '#run/failure';
import type { TrainingEvent } from '#run/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClient, settle, type FakeRun } from './fake-client.ts';
import { createFakeVault, type FakeVault } from './fake-vault.ts';
import { sampleCheckpoint, sampleGround, samplePlant, tokenizerJson } from './sample-plant.ts';

const ground: TrainingEvent = { type: 'ground', ground: sampleGround, tokenizer: tokenizerJson };
const progress = (step: number, losses: number[]): TrainingEvent => ({
  type: 'progress',
  progress: { step, losses, tokensPerSecond: 9000, secondsLeft: 10 },
});
const checkpoint = (step: number): TrainingEvent => ({
  type: 'checkpoint',
  checkpoint: sampleCheckpoint(step),
});

/** Web storage for Node. */
function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

let fake: ReturnType<typeof createFakeClient>;
let growth: Growth;
let vault: FakeVault;
let bench: Workbench;
let told: TabNews[];
let hear: (news: TabNews) => void;
const askToPersist = vi.fn();

/** A page of its own over the same storage and vault. */
function openPage(): void {
  fake = createFakeClient();
  growth = createGrowth(fake.client, { steps: { sprout: 10, fern: 20, shrub: 30 } });
  told = [];
  bench = createWorkbench({
    growth,
    vault,
    askToPersist,
    join: (listener) => {
      hear = listener;
      return { tell: (news) => told.push(news) };
    },
  });
}

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('dispatchEvent', () => true);
  askToPersist.mockClear();
  vault = createFakeVault();
  openPage();
});
afterEach(() => vi.unstubAllGlobals());

async function begin(): Promise<FakeRun> {
  growth.size.value = 'sprout';
  void growth.grow();
  await settle();
  const run = fake.runs.at(-1)!;
  run.say(ground);
  run.say(progress(1, [6.5]));
  run.say(checkpoint(1));
  await kept();
  return run;
}

/** Lets what is being kept be kept: its code is loaded when it is first needed. */
const kept = async (): Promise<void> => {
  await settle();
  await vi.waitFor(async () => {
    await settle();
    expect(
      growth.checkpoint.value === null || bench.keptStep.value !== null || bench.trouble.value !== null,
    ).toBe(true);
  });
  await settle();
};

async function growAndPause(): Promise<string> {
  const run = await begin();
  run.say(progress(4, [6, 5.5, 5]));
  growth.stop();
  run.say(checkpoint(4));
  run.end({ end: 'stopped', step: 4, workerEnded: false });
  await vi.waitFor(() => expect(bench.keptStep.value).toBe(4));
  return growth.plant.value!.id;
}

describe('keeping', () => {
  it('keeps at the first checkpoint and at rest, and asks the browser once not to clear it', async () => {
    const id = await growAndPause();
    expect(vault.saves).toBe(2);
    expect(askToPersist).toHaveBeenCalledOnce();
    const { record, state } = vault.plants.get(id)!;
    expect(record).toMatchObject({ name: 'My sprout', stepsDone: 4, spec: { seed: 11, steps: 10 } });
    expect([...record.losses]).toEqual([6.5, 6, 5.5, 5]);
    expect(decodeCheckpoint(state.bytes)).toEqual(sampleCheckpoint(4));
  });

  it('keeps nothing in between until its time has come', async () => {
    const run = await begin();
    run.say(checkpoint(2));
    run.say(checkpoint(3));
    await settle();
    expect(vault.saves).toBe(1);
  });

  it('gives a second one another name', async () => {
    vault = createFakeVault(samplePlant());
    openPage();
    await begin();
    expect(growth.plant.value?.name).toBe('My sprout 2');
  });

  it('says that there is no room, leaves the model on the page, and keeps it once there is', async () => {
    vault.refusal = new RunError('storage-full', 'The browser has no room left.');
    const run = await begin();
    expect(bench.trouble.value?.code).toBe('storage-full');
    expect(growth.grown.value).toBe(true);
    expect(growth.phase.value).toBe('growing');
    vault.refusal = null;
    growth.stop();
    run.say(checkpoint(2));
    run.end({ end: 'stopped', step: 2, workerEnded: false });
    await vi.waitFor(() => expect(bench.keptStep.value).toBe(2));
    expect(bench.trouble.value).toBeNull();
  });

  it('lets the plant in the jar grow when a run is whole', async () => {
    const run = await begin();
    expect(readStage()).toBe('seed');
    run.say(checkpoint(10));
    run.end({ end: 'finished', step: 10, workerEnded: false });
    await settle();
    expect(readStage()).toBe('sprout');
  });
});

describe('coming back', () => {
  it('shows the plant as it was, starts nothing, and goes on from the same step', async () => {
    const id = await growAndPause();
    openPage();
    await bench.wake();
    expect(growth.plant.value).toMatchObject({ id, name: 'My sprout' });
    expect(growth.phase.value).toBe('paused');
    expect(growth.losses.value.map(({ step }) => step)).toEqual([1, 2, 3, 4]);
    expect(fake.runs).toHaveLength(0);
    void growth.resume();
    await vi.waitFor(() => expect(fake.runs).toHaveLength(1));
    expect(fake.runs[0]!.order).toEqual({
      spec: vault.plants.get(id)!.record.spec,
      from: sampleCheckpoint(4),
    });
  });

  it('can be asked without being trained', async () => {
    await growAndPause();
    openPage();
    await bench.wake();
    await growth.ensureModel();
    expect(fake.client.hold).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'My sprout', steps: 4, tokenizer: tokenizerJson }),
    );
  });

  it('remembers that it was growing when the page went away, and forgets it when it rests', async () => {
    const run = await begin();
    expect(readMemo().growing).toMatchObject({ name: 'My sprout', steps: 10 });
    openPage();
    expect(readMemo().growing).not.toBeNull();
    run.end({ end: 'finished', step: 1, workerEnded: false });
    await settle();
    expect(readMemo().growing).toBeNull();
  });

  it('stops, keeps and still remembers the growing when a link leads away', async () => {
    const run = await begin();
    run.say(progress(5, [6, 6, 5, 5]));
    await settle();
    const left = bench.leave();
    expect(run.stop).toHaveBeenCalledOnce();
    run.say(checkpoint(5));
    run.end({ end: 'stopped', step: 5, workerEnded: false });
    await left;
    expect(bench.keptStep.value).toBe(5);
    expect(readMemo().growing).toMatchObject({ step: 5, steps: 10 });
  });

  it('does nothing where nothing was kept', async () => {
    const find = vi.spyOn(vault, 'find');
    await bench.wake();
    expect(find).not.toHaveBeenCalled();
    expect(growth.phase.value).toBe('empty');
  });

  it('explains a plant of another world, which can be asked but not grown on', async () => {
    const old = samplePlant({
      versions: { world: '0.9.0', tokenizer: 'aaaaaaaa', format: MODEL_FORMAT_VERSION },
    });
    vault = createFakeVault(old);
    openPage();
    await bench.open('plant-1');
    expect(growth.phase.value).toBe('pressed');
    expect(growth.obstacle.value?.message).toMatch(/tokenizer aaaaaaaa/);
    expect(growth.grown.value).toBe(true);
    await growth.growOn(5);
    expect(fake.runs).toHaveLength(0);
    await growth.ensureModel();
    expect(fake.client.hold).toHaveBeenCalledOnce();
  });

  it('explains a plant of another format, which cannot even be asked', async () => {
    const old = samplePlant({ versions: { ...samplePlant().record.versions, format: '0' } });
    vault = createFakeVault(old);
    openPage();
    await bench.open('plant-1');
    expect(growth.grown.value).toBe(false);
    expect(growth.obstacle.value?.message).toMatch(/format 0/);
  });
});

describe('the shelf', () => {
  it('renames, and what is kept later has the new name', async () => {
    const id = await growAndPause();
    await bench.list();
    await bench.rename(id, '  Old   moss ');
    expect(growth.plant.value?.name).toBe('Old moss');
    expect(bench.plants.value?.[0]?.name).toBe('Old moss');
    await bench.rename(id, '   ');
    expect(growth.plant.value?.name).toBe('Old moss');
  });

  it('deletes the plant in use, and forgets it', async () => {
    const id = await growAndPause();
    await bench.remove(id);
    expect(vault.plants.size).toBe(0);
    expect(growth.phase.value).toBe('empty');
    openPage();
    await bench.wake();
    expect(growth.plant.value).toBeNull();
  });

  it('keeps the plant when the reader starts over', async () => {
    const id = await growAndPause();
    growth.startOver();
    await settle();
    expect(vault.plants.has(id)).toBe(true);
    await bench.open(id);
    expect(growth.phase.value).toBe('paused');
  });

  it('grows on beyond a whole run', async () => {
    const whole = samplePlant(
      { stepsDone: 10, spec: { ...samplePlant().record.spec!, steps: 10 } },
      sampleCheckpoint(10),
    );
    vault = createFakeVault(whole);
    openPage();
    await bench.open('plant-1');
    expect(growth.phase.value).toBe('grown');
    void growth.growOn(6);
    await vi.waitFor(() => expect(fake.runs).toHaveLength(1));
    expect(fake.runs[0]!.order.spec.steps).toBe(16);
    expect(fake.runs[0]!.order.from?.stepsDone).toBe(10);
  });
});

describe('other tabs', () => {
  it('are told what grows here, and that it rests', async () => {
    await growAndPause();
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(['growing', 'kept', 'resting']));
  });

  it('are followed: what they grow is shown, and what they keep of the same plant is taken over', async () => {
    const id = await growAndPause();
    hear({ type: 'growing', plant: { id, name: 'My sprout', step: 6, steps: 10 } });
    expect(bench.elsewhere.value?.step).toBe(6);
    await vault.save(samplePlant({ id, name: 'My sprout', stepsDone: 7 }, sampleCheckpoint(7)));
    hear({ type: 'kept', id });
    await settle();
    expect(growth.progress.value?.step).toBe(7);
    hear({ type: 'resting' });
    expect(bench.elsewhere.value).toBeNull();
  });

  it('have the right to grow first', async () => {
    const refused = createGrowth(fake.client, { claim: () => Promise.resolve(null) });
    await refused.grow();
    expect(refused.phase.value).toBe('empty');
    expect(refused.failure.value).toMatchObject({ code: 'busy' });
    expect(fake.runs).toHaveLength(0);
  });
});
