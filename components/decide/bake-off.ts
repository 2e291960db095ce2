import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  bakeOffChunk,
  bakeOffQuestions,
  bakeOffSeed,
  bakeOffTasks,
  type BakeOffTaskId,
} from '#run/analysis/bake-off-tasks';
import type { CapabilityResult } from '#run/analysis/protocol';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { RunPhase } from '../frame/RunControls.tsx';

/** A model's answers so far, counted. */
export interface Tally {
  readonly model: string;
  readonly asked: number;
  readonly right: number;
  readonly tokensRead: number;
  readonly tokensWritten: number;
  readonly example: CapabilityResult['example'];
  /** Whether the text it read practises the task. */
  readonly practised: boolean;
}

export type RecordedBakeOff = Readonly<Record<BakeOffTaskId, readonly Tally[]>>;

/** Everything the bake-off shows and does. */
export interface BakeOff {
  readonly task: ReadonlySignal<BakeOffTaskId>;
  readonly phase: ReadonlySignal<RunPhase>;
  readonly tallies: ReadonlySignal<readonly Tally[]>;
  /** Share of the questions asked, in [0, 1]. */
  readonly share: ReadonlySignal<number>;
  /** NaN while nobody knows. */
  readonly secondsLeft: ReadonlySignal<number>;
  /** The model being asked, or fetched; empty between runs. */
  readonly asking: Signal<string>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Shows another task, as it was recorded. */
  choose(task: BakeOffTaskId): void;
  start(): Promise<void>;
  /** Takes hold at once; answers under way are dropped. */
  stop(): void;
  resume(): Promise<void>;
  startOver(): void;
}

export interface BakeOffOptions {
  readonly client: Pick<RunClient, 'analyse'>;
  readonly recorded: RecordedBakeOff;
  /** Milliseconds from any moment. */
  readonly now?: () => number;
}

const nothing = ({ model, practised }: Tally): Tally => ({
  model,
  practised,
  asked: 0,
  right: 0,
  tokensRead: 0,
  tokensWritten: 0,
  example: null,
});

export function createBakeOff({ client, recorded, now = () => performance.now() }: BakeOffOptions): BakeOff {
  const first: BakeOffTaskId = 'stories';
  const task = signal<BakeOffTaskId>(first);
  const phase = signal<RunPhase>('ready');
  const tallies = signal<readonly Tally[]>(recorded[first]);
  const share = signal(0);
  const secondsLeft = signal(NaN);
  const asking = signal('');
  const failure = signal<Failure | null>(null);
  let run = 0;

  async function ask(model: string, from: number, turn: number): Promise<boolean> {
    asking.value = model;
    const { task: name } = bakeOffTasks.find(({ id }) => id === task.peek())!;
    const result = await client.analyse({
      kind: 'capability',
      model: { kind: 'shipped', name: model },
      task: name,
      from,
      count: Math.min(bakeOffChunk, bakeOffQuestions - from),
      seed: bakeOffSeed,
    });
    if (turn !== run) return false;
    tallies.value = tallies.peek().map((tally) =>
      tally.model === model
        ? {
            ...tally,
            asked: tally.asked + result.asked,
            right: tally.right + result.right,
            tokensRead: tally.tokensRead + result.tokensRead,
            tokensWritten: tally.tokensWritten + result.tokensWritten,
            example: tally.example ?? result.example,
          }
        : tally,
    );
    return true;
  }

  /** Where the next question stands; the models take turns, so that a stop leaves them about even. */
  let next = 0;
  async function goOn(): Promise<void> {
    const turn = ++run;
    phase.value = 'running';
    failure.value = null;
    secondsLeft.value = NaN;
    const began = now();
    const before = next;
    const models = tallies.peek().map(({ model }) => model);
    const rounds = Math.ceil(bakeOffQuestions / bakeOffChunk);
    try {
      while (next < rounds * models.length) {
        const round = Math.floor(next / models.length);
        if (!(await ask(models[next % models.length]!, round * bakeOffChunk, turn))) return;
        next++;
        share.value = next / (rounds * models.length);
        // The first round fetches the models, each of which takes as long as it takes.
        if (next - before >= models.length)
          secondsLeft.value = ((now() - began) / 1000 / (next - before)) * (rounds * models.length - next);
      }
      phase.value = 'done';
    } catch (error) {
      if (turn !== run) return;
      failure.value = describeFailure(error);
      phase.value = 'stopped';
    }
    asking.value = '';
  }

  const reset = (): void => {
    run++;
    next = 0;
    share.value = 0;
    asking.value = '';
    failure.value = null;
    phase.value = 'ready';
    tallies.value = recorded[task.peek()];
  };

  return {
    task,
    phase,
    tallies,
    share,
    secondsLeft,
    asking,
    failure,
    choose(id) {
      task.value = id;
      reset();
    },
    start() {
      next = 0;
      share.value = 0;
      tallies.value = recorded[task.peek()].map(nothing);
      return goOn();
    },
    stop() {
      run++;
      asking.value = '';
      phase.value = 'stopped';
    },
    resume: goOn,
    startOver: reset,
  };
}
