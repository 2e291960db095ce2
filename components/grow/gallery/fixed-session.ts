import { signal } from '@preact/signals';
import { pageClient } from '#course/page-client';
import { createGrowth, type Growth } from '#course/workbench/growth';
import type { PlantRecord } from '#course/workbench/plant';
import type { Session } from '#course/workbench/session';
import type { Workbench } from '#course/workbench/workbench';
import { sizedConfig } from '#models/transformer/config';
import type { FirstGrowth } from '../recorded-growth.ts';

/** A moment of a run that the gallery shows. */
export type Moment = 'running' | 'stopped' | 'failed' | 'done';

/** A run as it stood after some of its steps. */
export const cutAt = (run: FirstGrowth, step: number): FirstGrowth => ({
  ...run,
  losses: run.losses.slice(0, step),
  milestones: run.milestones.filter((milestone) => milestone.step <= step),
});

/** A recorded run as a reader's model that stands still: nothing computes, nothing is kept, no button does anything. */
export function fixedSession(run: FirstGrowth, moment: Moment): Session {
  const client = pageClient();
  const records = [plantOf(run, 'My fern', 12), plantOf(cutAt(run, 200), 'Mara’s fern', 3)];
  const growth = createGrowth(client);
  growth.takeUp({
    record: records[0]!,
    canBeAsked: true,
    obstacle: null,
    loadCheckpoint: never,
    hold: never,
  });
  return { client, growth: { ...growth, ...momentOf(run, moment) }, workbench: fixedWorkbench(records) };
}

/** What a model that was taken up does not show by itself. */
function momentOf({ losses, ground }: FirstGrowth, moment: Moment): Partial<Growth> {
  if (moment === 'running') {
    const step = losses.length;
    const tokensPerSecond = 9000;
    const secondsLeft = ((ground.spec.steps - step) * ground.tokensPerStep) / tokensPerSecond;
    return {
      phase: signal('growing'),
      busy: signal(true),
      progress: signal({ step, losses: [], tokensPerSecond, secondsLeft }),
    };
  }
  if (moment === 'failed') {
    return {
      failure: signal({
        code: 'crashed',
        message: 'The model’s worker broke off (storm damage).',
        remedy: 'Press Continue to go on from what was kept.',
      }),
    };
  }
  return {};
}

function plantOf({ ground, losses, milestones }: FirstGrowth, name: string, minute: number): PlantRecord {
  const { spec, model, worldVersion } = ground;
  const savedMs = Date.UTC(2026, 10, 23, 8, minute);
  return {
    id: `fixed-${minute}`,
    name,
    createdMs: savedMs,
    savedMs,
    versions: { world: worldVersion, tokenizer: 'fixed', format: 'fixed' },
    config: sizedConfig(spec.size, model.vocabularySize),
    parameters: model.parameters,
    size: spec.size,
    spec,
    stepsDone: losses.length,
    ground,
    losses: Float32Array.from(losses),
    milestones,
    // Weights and two moments of the optimiser, four bytes each.
    sizeBytes: 12 * model.parameters,
  };
}

const fixedWorkbench = (records: readonly PlantRecord[]): Workbench => ({
  plants: signal(records),
  keptStep: signal(records[0]?.stepsDone ?? null),
  trouble: signal(null),
  elsewhere: signal(null),
  wake: never,
  list: never,
  open: never,
  rename: never,
  remove: never,
  add: never,
  load: never,
  leave: never,
});

/** Never settles, so that nothing reports a success that was none. */
function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
