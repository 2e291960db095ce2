import type { Checkpoint } from '#models';
import { createGrownModel, type GrownModel } from '#run/grown-model';
import type { TrainingEvent, TrainingSpec } from '#run/protocol';
import { createTurns } from '#run/turns';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { models, serveSiteFiles } from './site-files.ts';

const spec: TrainingSpec = { size: 'sprout', seed: 5, backend: 'wasm', steps: 6 };

beforeEach(serveSiteFiles);
afterEach(() => vi.unstubAllGlobals());

/** Trains and tells what was reported; may stop by itself at the first checkpoint, which comes after the first step. */
async function run(grown: GrownModel, from: Checkpoint | null, { stopEarly = false } = {}) {
  const control = new AbortController();
  const losses: number[] = [];
  let checkpoint: Checkpoint | null = null;
  const events: TrainingEvent['type'][] = [];
  const end = await grown.train({
    spec,
    from,
    signal: control.signal,
    report(event) {
      events.push(event.type);
      if (event.type === 'checkpoint') {
        ({ checkpoint } = event);
        if (stopEarly) control.abort();
      }
      if (event.type === 'progress') losses.push(...event.progress.losses);
    },
  });
  return { end, losses, checkpoint: checkpoint as Checkpoint | null, events };
}

const create = () => createGrownModel(models, createTurns());

describe('createGrownModel', () => {
  it('goes on from a checkpoint in a new worker with the same bytes as a run that was never stopped', async () => {
    const whole = await run(create(), null);
    expect(whole.end).toEqual({ end: 'finished', step: 6 });
    expect(whole.losses).toHaveLength(6);

    const first = await run(create(), null, { stopEarly: true });
    expect(first.end.end).toBe('stopped');
    const second = await run(create(), first.checkpoint);
    expect([...first.losses, ...second.losses]).toEqual(whole.losses);
    expect(second.checkpoint!.weights).toEqual(whole.checkpoint!.weights);
  }, 60_000);

  it('goes on in the same worker without starting anew', async () => {
    const grown = create();
    const first = await run(grown, null, { stopEarly: true });
    const { steps } = grown.current().info();
    expect(steps).toBe(first.end.step);
    const second = await run(grown, first.checkpoint);
    expect(second.losses).toHaveLength(6 - first.end.step);
    expect(second.events).toContain('ground');
  }, 60_000);

  it('puts a kept model back to be asked, without a corpus', async () => {
    const { checkpoint } = await run(create(), null, { stopEarly: true });
    const grown = create();
    expect(() => grown.current()).toThrow(expect.objectContaining({ code: 'no-model' }) as Error);
    await grown.restore({ spec, from: checkpoint });
    expect(grown.current().info()).toMatchObject({ name: 'sprout', steps: checkpoint!.stepsDone });
    const { model } = grown.current();
    expect(await model.logits([0])).toHaveLength(model.vocabularySize);
  }, 60_000);

  it('refuses a checkpoint of another world in words', async () => {
    const { checkpoint } = await run(create(), null, { stopEarly: true });
    const foreign = { ...checkpoint!, versions: { ...checkpoint!.versions, world: '0.0.1' } };
    await expect(create().restore({ spec, from: foreign })).rejects.toThrow(/world 0\.0\.1/);
  }, 60_000);
});
