import type { Checkpoint, TokenBatch } from '#models';
import type { TrainingEvent } from '#run/protocol';
import { milestoneSteps, trainLoop, type TrainLoopOptions } from '#run/train-loop';
import { createTurns } from '#run/turns';
import { describe, expect, it } from 'vitest';

/** A trainer whose loss at step n is 100 − n and whose clock moves 50 ms a step. */
function createRun(overrides: Partial<TrainLoopOptions> & { startAt?: number } = {}) {
  let clock = 0;
  let stepsDone = overrides.startAt ?? 0;
  const events: TrainingEvent[] = [];
  const control = new AbortController();
  const measured: number[] = [];
  const options: TrainLoopOptions = {
    trainer: {
      step: () => {
        clock += 50;
        stepsDone += 1;
        return Promise.resolve({ loss: 100 - stepsDone, learningRate: 0.1, gradientNorm: 1 });
      },
      get stepsDone() {
        return stepsDone;
      },
      checkpoint: () => Promise.resolve({ stepsDone } as Checkpoint),
    },
    nextBatch: () => ({}) as TokenBatch,
    phaseEnds: [20],
    tokensPerStep: 1000,
    measure: (step) => {
      measured.push(step);
      return Promise.resolve({ step, sample: [], wellFormedShare: null, sentences: 0, heldOutLoss: 1 });
    },
    report: (event) => void events.push(event),
    turns: createTurns(),
    signal: control.signal,
    now: () => clock,
    ...overrides,
  };
  return { options, events, control, measured };
}

const progress = (events: TrainingEvent[]) =>
  events.flatMap((event) => (event.type === 'progress' ? [event.progress] : []));
const checkpoints = (events: TrainingEvent[]) =>
  events.flatMap((event) => (event.type === 'checkpoint' ? [event.checkpoint.stepsDone] : []));

describe('trainLoop', () => {
  it('reports the loss of every step exactly once, in order', async () => {
    const { options, events } = createRun();
    expect(await trainLoop(options)).toEqual({ end: 'finished', step: 20 });
    const losses = progress(events).flatMap((report) => report.losses);
    expect(losses).toEqual(Array.from({ length: 20 }, (_, i) => 99 - i));
    for (const report of progress(events)) expect(report.losses.at(-1)).toBe(100 - report.step);
  });

  it('measures speed and time left from the clock', async () => {
    const { options, events } = createRun();
    await trainLoop(options);
    const middle = progress(events).find((report) => report.step >= 10)!;
    expect(middle.tokensPerSecond).toBeCloseTo(20_000);
    expect(middle.secondsLeft).toBeCloseTo((20 - middle.step) * 0.05);
  });

  it('looks at the model at its milestones, before the first step too', async () => {
    const { options, measured } = createRun({ phaseEnds: [60] });
    await trainLoop(options);
    expect(measured).toEqual([0, 10, 25, 60]);
  });

  it('stops after the step under way and leaves a checkpoint of exactly that step', async () => {
    const { options, events, control } = createRun();
    const report = options.report;
    const end = await trainLoop({
      ...options,
      report: (event) => {
        report(event);
        if (event.type === 'progress' && event.progress.step >= 5) control.abort();
      },
    });
    expect(end.end).toBe('stopped');
    expect(end.step).toBeLessThan(8);
    expect(checkpoints(events).at(-1)).toBe(end.step);
  });

  it('goes on from where it was, without an opening milestone', async () => {
    const { options, events, measured } = createRun({ startAt: 12 });
    expect(await trainLoop(options)).toEqual({ end: 'finished', step: 20 });
    expect(progress(events).flatMap((report) => report.losses)[0]).toBe(87);
    expect(measured).toEqual([20]);
  });

  it('keeps a checkpoint after the first step and then at least every ten seconds', async () => {
    const { options, events } = createRun({ phaseEnds: [600] });
    await trainLoop(options);
    const kept = checkpoints(events);
    expect(kept).toEqual([1, 201, 401, 600]);
  });

  it('lets a question in between two steps', async () => {
    const { options } = createRun();
    const order: string[] = [];
    const run = trainLoop({
      ...options,
      trainer: {
        ...options.trainer,
        get stepsDone() {
          return options.trainer.stepsDone;
        },
        step: async (batch) => {
          order.push('step begins');
          await Promise.resolve();
          order.push('step ends');
          return options.trainer.step(batch);
        },
      },
    });
    await options.turns.take(() => {
      order.push('question');
      return Promise.resolve();
    });
    await run;
    const at = order.indexOf('question');
    expect(order[at - 1]).not.toBe('step begins');
  });

  it('ends at once when it was aborted before it began', async () => {
    const { options, control, measured } = createRun();
    control.abort();
    expect(await trainLoop(options)).toEqual({ end: 'stopped', step: 0 });
    expect(measured).toEqual([]);
  });
});

describe('milestoneSteps', () => {
  it('begins at 0, ends at the last step and rises', () => {
    for (const steps of [1, 7, 60, 600, 4000]) {
      const marks = milestoneSteps([steps]);
      expect(marks[0]).toBe(0);
      expect(marks.at(-1)).toBe(steps);
      expect([...marks].sort((a, b) => a - b)).toEqual(marks);
      expect(new Set(marks).size).toBe(marks.length);
    }
  });

  it('looks at the middle and the end of every further phase', () => {
    expect(milestoneSteps([60, 100, 101])).toEqual([0, 10, 25, 60, 80, 100, 101]);
  });
});
