import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from '#models';
import { createGrownModel, type GrownModel } from '#run/grown-model';
import type { TrainingEvent, TrainingSpec } from '#run/protocol';
import { siteTokenizer } from '#run/site-tokenizer';
import { createTurns } from '#run/turns';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { models, serveSiteFiles } from './site-files.ts';

const ordinary: TrainingSpec = { size: 'sprout', seed: 5, backend: 'wasm', steps: 6 };

beforeEach(serveSiteFiles);
afterEach(() => vi.unstubAllGlobals());

/** Trains and tells what was reported; may stop by itself at the first checkpoint, which comes after the first step. */
async function run(
  grown: GrownModel,
  from: Checkpoint | null,
  { stopEarly = false, spec = ordinary }: { stopEarly?: boolean; spec?: TrainingSpec } = {},
) {
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

const create = () => createGrownModel(() => siteTokenizer(models), createTurns());

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

  it('grows on in a further phase, and a pause in it changes no byte', async () => {
    const longer = { ...ordinary, steps: 10 };
    const grown = create();
    const first = await run(grown, null);
    const whole = await run(grown, first.checkpoint, { spec: longer });
    expect(whole.end).toEqual({ end: 'finished', step: 10 });
    expect(whole.checkpoint!.recipe.schedule.phaseEnds).toEqual([6, 10]);

    const begun = await run(create(), first.checkpoint, { spec: longer, stopEarly: true });
    expect(begun.end.end).toBe('stopped');
    const kept = decodeCheckpoint(encodeCheckpoint(begun.checkpoint!));
    const rest = await run(create(), kept, { spec: longer });
    expect([...begun.losses, ...rest.losses]).toEqual(whole.losses);
    expect(rest.checkpoint).toEqual(whole.checkpoint);
  }, 60_000);

  it('puts a kept model back to be asked, without a corpus', async () => {
    const { checkpoint } = await run(create(), null, { stopEarly: true });
    const { config, weights: tensors, stepsDone: steps } = checkpoint!;
    const grown = create();
    expect(() => grown.current()).toThrow(expect.objectContaining({ code: 'no-model' }) as Error);
    await grown.hold({
      name: 'My sprout',
      weights: { config, tensors },
      tokenizer: null,
      steps,
      world: null,
    });
    expect(grown.current().info()).toMatchObject({ name: 'My sprout', steps, source: { kind: 'grown' } });
    const { model } = grown.current();
    expect(await model.logits([0])).toHaveLength(model.vocabularySize);
    expect((await model.weights()).tensors).toEqual(checkpoint!.weights);
  }, 60_000);

  it('refuses to grow a checkpoint of another world, in words', async () => {
    const { checkpoint } = await run(create(), null, { stopEarly: true });
    const foreign = { ...checkpoint!, versions: { ...checkpoint!.versions, world: '0.0.1' } };
    await expect(run(create(), foreign)).rejects.toThrow(/world 0\.0\.1/);
  }, 60_000);
});
