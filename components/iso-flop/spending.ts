import { signal, type ReadonlySignal } from '@preact/signals';
import { addReaderRun } from '#course/sweep/reader-runs';
import { lossesOf, type SweepPoint, type Tuning } from '#course/sweep/sweep-point';
import { describeFailure, RunError, type Failure } from '#run/failure';
import type { SweepClient } from '#run/sweep/client';
import type { IsoFlopFacts } from './facts.ts';

type SpendingPhase = 'ready' | 'running' | 'stopping' | 'stopped' | 'done';

/** Sizes that are run at once: as many as a parabola needs. */
export const SIZES_A_RUN = 3;

export interface SpentRun {
  readonly width: number;
  readonly parameters: number;
  readonly rate: number;
  readonly seed: number;
  /** Nats a token; null when training diverged. */
  readonly loss: number | null;
  /** Losses of the recorded seeds at the same size and rate; empty where there is none. */
  readonly recorded: readonly number[];
}

export interface SpendingState {
  readonly widths: readonly number[];
  readonly seed: number;
  readonly tuning: Tuning;
}

/** The reader's experiment: three sizes of the smallest budget, one after the other. */
export interface Spending {
  readonly phase: ReadonlySignal<SpendingPhase>;
  readonly state: ReadonlySignal<SpendingState>;
  readonly runs: ReadonlySignal<readonly SpentRun[]>;
  /** Width that is trained now. */
  readonly current: ReadonlySignal<number | null>;
  /** Of all work of this start, in [0, 1]. */
  readonly share: ReadonlySignal<number>;
  /** NaN while nobody knows. */
  readonly secondsLeft: ReadonlySignal<number>;
  readonly failure: ReadonlySignal<Failure | null>;
  change(state: Partial<SpendingState>): void;
  start(): Promise<void>;
  stop(): void;
  startOver(): void;
}

interface Options {
  readonly client: () => Pick<SweepClient, 'train'>;
  readonly facts: Pick<IsoFlopFacts, 'points' | 'rates'>;
  readonly first: SpendingState;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
}

/** The points of the smallest budget. */
export function smallestBudget(points: readonly SweepPoint[]): readonly SweepPoint[] {
  const least = Math.min(...points.map(({ budget }) => budget));
  return points.filter(({ budget }) => budget === least);
}

export function createSpending(options: Options): Spending {
  const { client, facts, first, now = () => performance.now() } = options;
  const phase = signal<SpendingPhase>('ready');
  const state = signal<SpendingState>(first);
  const runs = signal<readonly SpentRun[]>([]);
  const current = signal<number | null>(null);
  const share = signal(0);
  const secondsLeft = signal(NaN);
  const failure = signal<Failure | null>(null);
  const offered = smallestBudget(facts.points);
  let stopping = new AbortController();

  const pointsChosen = (): SweepPoint[] => offered.filter(({ width }) => state.value.widths.includes(width));
  const rateFor = ({ bestRate }: SweepPoint): number => {
    const { tuning } = state.value;
    return tuning === 'tuned' ? bestRate : facts.rates[tuning];
  };
  const isDone = (point: SweepPoint): boolean =>
    runs.value.some(
      ({ width, rate, seed }) =>
        width === point.width && rate === rateFor(point) && seed === state.value.seed,
    );

  async function runAll(signalOfRun: AbortSignal): Promise<void> {
    const waiting = pointsChosen().filter((point) => !isDone(point));
    const steps = waiting.reduce((sum, point) => sum + point.steps, 0);
    const began = now();
    let stepsBefore = 0;
    for (const point of waiting) {
      current.value = point.width;
      const { width, parameters, budget, tokens, windows } = point;
      const rate = rateFor(point);
      const { seed } = state.value;
      const loss = await client().train(
        { width, steps: point.steps, windows, rate, seed },
        {
          signal: signalOfRun,
          onProgress(part) {
            share.value = (stepsBefore + part * point.steps) / steps;
            secondsLeft.value = ((now() - began) / 1000) * (1 / share.value - 1);
          },
        },
      );
      stepsBefore += point.steps;
      share.value = stepsBefore / steps;
      const recorded = lossesOf(point, state.value.tuning);
      runs.value = [...runs.value, { width, parameters, rate, seed, loss, recorded }];
      if (loss !== null) addReaderRun({ budget, width, parameters, tokens, rate, seed, loss });
    }
  }

  return {
    ...{ phase, state, runs, current, share, secondsLeft, failure },
    change(next) {
      if (phase.value === 'running' || phase.value === 'stopping') return;
      state.value = { ...state.value, ...next };
      failure.value = null;
      phase.value = 'ready';
    },
    async start() {
      if (phase.value === 'running' || phase.value === 'stopping') return;
      stopping = new AbortController();
      phase.value = 'running';
      failure.value = null;
      share.value = 0;
      secondsLeft.value = NaN;
      try {
        await runAll(stopping.signal);
        phase.value = 'done';
      } catch (error) {
        if (!(error instanceof RunError && error.code === 'cancelled'))
          failure.value = describeFailure(error);
        phase.value = runs.value.length === 0 ? 'ready' : 'stopped';
      } finally {
        current.value = null;
      }
    },
    stop() {
      if (phase.value !== 'running') return;
      phase.value = 'stopping';
      stopping.abort();
    },
    startOver() {
      runs.value = [];
      failure.value = null;
      share.value = 0;
      phase.value = 'ready';
    },
  };
}
