import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import { LADDER_MODEL, type LadderUpdate } from '#run/ladder/protocol';
import type { ModelLoading } from '#run/protocol';

export type ClimbingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

export interface ClimbSettings {
  readonly temperature: number;
  readonly seed: number;
}

/** A run up the whole ladder, or as far as it came. */
interface Climb extends ClimbSettings {
  readonly update: LadderUpdate;
}

/** Asking everybody on the ladder again, on this device. */
export interface Climbing {
  readonly settings: Signal<ClimbSettings>;
  readonly phase: ReadonlySignal<ClimbingPhase>;
  /** The newest run. */
  readonly climb: ReadonlySignal<Climb | null>;
  /** In [0, 1]; null while the model is on its way. */
  readonly share: ReadonlySignal<number | null>;
  readonly secondsLeft: ReadonlySignal<number>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  start(): Promise<void>;
  stop(): void;
}

export interface ClimbingOptions {
  readonly client: Pick<RunClient, 'experiment' | 'onLoading'>;
  /** Milliseconds, of any origin. */
  readonly now?: () => number;
}

export function createClimbing({ client, now = () => performance.now() }: ClimbingOptions): Climbing {
  const settings = signal<ClimbSettings>({ temperature: 0, seed: 1 });
  const phase = signal<ClimbingPhase>('recorded');
  const climb = signal<Climb | null>(null);
  const secondsLeft = signal(NaN);
  const loading = signal<ModelLoading | null>(null);
  const failure = signal<Failure | null>(null);
  let stopping = new AbortController();

  async function work(mine: AbortSignal): Promise<void> {
    const asked = settings.peek();
    const model = { kind: 'shipped', name: LADDER_MODEL } as const;
    let began = NaN;
    const updates = client.experiment({ kind: 'ladder', model, ...asked, phrasing: 0 }, mine);
    for await (const update of updates) {
      climb.value = { ...asked, update };
      // The first update comes when the model is there and nothing has been asked.
      if (update.done === 0) began = now();
      else secondsLeft.value = ((now() - began) / 1000 / update.done) * (update.questions - update.done);
    }
  }

  return {
    settings,
    phase,
    climb,
    secondsLeft,
    loading,
    failure,
    share: computed(() =>
      climb.value === null || climb.value.update.done === 0
        ? null
        : climb.value.update.done / climb.value.update.questions,
    ),
    async start() {
      if (phase.peek() === 'running') return;
      stopping = new AbortController();
      phase.value = 'running';
      failure.value = null;
      climb.value = null;
      secondsLeft.value = NaN;
      const unhear = client.onLoading((news) => (loading.value = news));
      try {
        await work(stopping.signal);
        phase.value = stopping.signal.aborted ? 'stopped' : 'live';
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'failed';
      } finally {
        unhear();
        loading.value = null;
      }
    },
    stop: () => stopping.abort(),
  };
}
