import { yieldToEvents, type TokenBatch, type Trainer } from '#models';
import type { Milestone, TrainingEvent } from './protocol.ts';
import { createSpeedometer } from './speedometer.ts';
import type { Turns } from './turns.ts';

export interface TrainLoopOptions {
  readonly trainer: Pick<Trainer, 'step' | 'stepsDone' | 'checkpoint'>;
  readonly nextBatch: () => TokenBatch;
  /** Steps at which each phase of the schedule ends, in rising order; the run is over at the last. */
  readonly phaseEnds: readonly number[];
  readonly tokensPerStep: number;
  readonly measure: (step: number) => Promise<Milestone>;
  readonly report: (event: TrainingEvent) => void;
  readonly turns: Turns;
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

export interface TrainLoopEnd {
  readonly end: 'finished' | 'stopped';
  readonly step: number;
}

const checkpointEveryMs = 10_000;
const reportEveryMs = 100;

/**
 * Steps until done or aborted. Every step is a turn of its own, with a rest for messages after it, so that Stop
 * and questions are heard. The last checkpoint reported is always that of the step the loop ends at.
 */
export async function trainLoop(options: TrainLoopOptions): Promise<TrainLoopEnd> {
  const { trainer, phaseEnds, tokensPerStep, report, turns, signal, now } = options;
  const speed = createSpeedometer();
  const steps = phaseEnds.at(-1)!;
  const milestones = new Set(milestoneSteps(phaseEnds));
  const firstStep = trainer.stepsDone;
  let losses: number[] = [];
  let lastReport = -Infinity;
  // The first step is kept at once: a worker that has to be ended later then loses no more than ten seconds.
  let lastCheckpoint = -Infinity;

  const stopped = (): boolean => signal.aborted;
  const timedStep = async (batch: TokenBatch): Promise<{ loss: number; durationMs: number }> => {
    const started = now();
    const { loss } = await trainer.step(batch);
    return { loss, durationMs: now() - started };
  };
  const keep = async (): Promise<void> => {
    const checkpoint = await turns.take(() => trainer.checkpoint());
    report({ type: 'checkpoint', checkpoint });
    lastCheckpoint = now();
  };
  const tell = (): void => {
    const { tokensPerSecond } = speed;
    const tokensLeft = (steps - trainer.stepsDone) * tokensPerStep;
    const secondsLeft = tokensPerSecond > 0 ? tokensLeft / tokensPerSecond : NaN;
    report({ type: 'progress', progress: { step: trainer.stepsDone, losses, tokensPerSecond, secondsLeft } });
    losses = [];
    lastReport = now();
  };
  const measure = async (): Promise<void> => {
    if (losses.length > 0) tell();
    const milestone = await turns.take(() => options.measure(trainer.stepsDone));
    report({ type: 'milestone', milestone });
  };

  if (firstStep === 0 && !stopped()) await measure();
  while (trainer.stepsDone < steps && !stopped()) {
    const batch = options.nextBatch();
    const { loss, durationMs } = await turns.take(() => timedStep(batch));
    losses.push(loss);
    // The first step also compiles the kernels, so its time says nothing about the next one's.
    if (trainer.stepsDone > firstStep + 1) speed.record(tokensPerStep, durationMs);
    await yieldToEvents();
    if (now() - lastReport >= reportEveryMs) tell();
    if (stopped()) break;
    if (milestones.has(trainer.stepsDone)) await measure();
    if (now() - lastCheckpoint >= checkpointEveryMs) await keep();
  }
  if (losses.length > 0) tell();
  await keep();
  return { end: trainer.stepsDone < steps ? 'stopped' : 'finished', step: trainer.stepsDone };
}

/**
 * Steps at which to look at what the model writes: early ones close together, since most happens there, and of each
 * further phase its middle and its end.
 */
export function milestoneSteps(phaseEnds: readonly number[]): number[] {
  const [first = 0, ...further] = phaseEnds;
  const marks = [0, 10, 25, 50];
  for (let mark = 100; mark < first; mark *= 2) marks.push(mark);
  // One shortly before the end would only repeat what the last one shows.
  const steps = [...marks.filter((mark) => mark < first * 0.8), first];
  for (const end of further) {
    const start = steps.at(-1)!;
    if (end - start > 1) steps.push(Math.round((start + end) / 2));
    steps.push(end);
  }
  return steps;
}
