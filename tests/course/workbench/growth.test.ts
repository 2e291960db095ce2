import { createGrowth, type Growth } from '#course/workbench/growth';
import type { Checkpoint, TokenizerJson } from '#models';
import { RunError } from '#run/failure';
import type { Milestone, TrainingEvent, TrainingGround } from '#run/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeClient, settle, type FakeRun } from './fake-client.ts';

const steps = { sprout: 300, fern: 600, shrub: 900 };

const ground: TrainingEvent = {
  type: 'ground',
  ground: { stepsBefore: 0, model: { world: null } } as TrainingGround,
  tokenizer: {} as TokenizerJson,
};
const progress = (step: number, losses: number[]): TrainingEvent => ({
  type: 'progress',
  progress: { step, losses, tokensPerSecond: 9000, secondsLeft: 10 },
});
const milestone = (step: number): TrainingEvent => ({ type: 'milestone', milestone: { step } as Milestone });
const checkpoint = (stepsDone: number): TrainingEvent => ({
  type: 'checkpoint',
  checkpoint: { stepsDone } as Checkpoint,
});

let fake: ReturnType<typeof createFakeClient>;
let growth: Growth;
beforeEach(() => {
  fake = createFakeClient();
  growth = createGrowth(fake.client, { steps });
});

async function begin(): Promise<FakeRun> {
  void growth.grow();
  await settle();
  const run = fake.runs.at(-1)!;
  run.say(ground);
  await settle();
  return run;
}

describe('createGrowth', () => {
  it('measures the device, then trains what was chosen', async () => {
    growth.size.value = 'sprout';
    growth.seed.value = 5;
    const run = await begin();
    expect(fake.client.probe).toHaveBeenCalledWith('sprout', 'auto');
    expect(run.order).toEqual({ spec: { size: 'sprout', seed: 5, backend: 'wasm', steps: 300 }, from: null });
    expect(growth.phase.value).toBe('growing');
    expect(growth.grown.value).toBe(true);
  });

  it('collects the loss of every step', async () => {
    const run = await begin();
    run.say(progress(2, [6, 5]));
    run.say(progress(3, [4]));
    await settle();
    expect(growth.losses.value).toEqual([
      { step: 1, loss: 6 },
      { step: 2, loss: 5 },
      { step: 3, loss: 4 },
    ]);
  });

  it('shows Stop as heard at once, and goes on from the same step', async () => {
    const run = await begin();
    run.say(progress(7, [3]));
    growth.stop();
    expect(growth.phase.value).toBe('stopping');
    expect(run.stop).toHaveBeenCalledOnce();
    run.say(checkpoint(7));
    run.end({ end: 'stopped', step: 7, workerEnded: false });
    await settle();
    expect(growth.phase.value).toBe('paused');
    void growth.resume();
    await settle();
    expect(fake.runs[1]!.order.from?.stepsDone).toBe(7);
    expect(growth.losses.value).toHaveLength(1);
  });

  it('forgets what it showed of steps that were lost, and says so', async () => {
    const run = await begin();
    run.say(checkpoint(40));
    run.say(progress(40, [2.2]));
    run.say(progress(45, [2, 2, 2, 2, 2]));
    run.say(milestone(42));
    run.end({ end: 'stopped', step: 40, workerEnded: true });
    await settle();
    expect(growth.phase.value).toBe('paused');
    expect(growth.progress.value?.step).toBe(40);
    expect(growth.losses.value.at(-1)?.step).toBe(40);
    expect(growth.milestones.value).toEqual([]);
    expect(growth.note.value).toContain('step 40');
    expect(growth.note.value).toContain('5 steps');
  });

  it('says in words that the worker broke off, and can start again', async () => {
    const run = await begin();
    run.breakOff(new RunError('crashed', 'The worker broke off.'));
    await settle();
    expect(growth.failure.value?.code).toBe('crashed');
    expect(growth.phase.value).toBe('empty');
    expect(growth.grown.value).toBe(false);
    await begin();
    expect(growth.failure.value).toBeNull();
  });

  it('does not train when Stop was pressed while the device was measured', async () => {
    void growth.grow();
    growth.stop();
    await settle();
    expect(fake.runs).toHaveLength(0);
    expect(growth.phase.value).toBe('empty');
  });

  it('puts the kept model into a new worker before it is asked', async () => {
    const run = await begin();
    run.say(checkpoint(9));
    run.end({ end: 'stopped', step: 9, workerEnded: false });
    await settle();
    await growth.ensureModel();
    expect(fake.client.hold).not.toHaveBeenCalled();
    fake.client.workerNumber = 2;
    await growth.ensureModel();
    await growth.ensureModel();
    expect(fake.client.hold).toHaveBeenCalledOnce();
  });

  it('starts over from nothing', async () => {
    const run = await begin();
    run.say(progress(1, [6]));
    run.end({ end: 'finished', step: 600, workerEnded: false });
    await settle();
    expect(growth.phase.value).toBe('grown');
    growth.startOver();
    expect(growth.phase.value).toBe('empty');
    expect(growth.losses.value).toEqual([]);
    expect(growth.ground.value).toBeNull();
  });
});
