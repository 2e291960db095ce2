import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import type { SpeculativeUpdate } from '#run/experiment/protocol';
import { describeFailure, type Failure } from '#run/failure';

export type SpeculatingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

interface SpeculativeDraft {
  readonly prompt: string;
  /** Tokens drafted at a time. */
  readonly gamma: number;
  readonly temperature: number;
  readonly seed: number;
}

/** A run of the reader's own. */
interface OwnRun extends SpeculativeDraft {
  readonly update: SpeculativeUpdate;
}

/** Everything the figure 'Same distribution, fewer passes' shows and does. */
export interface Speculating {
  readonly draft: Signal<SpeculativeDraft>;
  readonly phase: ReadonlySignal<SpeculatingPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** The newest run. */
  readonly run: ReadonlySignal<OwnRun | null>;
  /** All finished runs, one for each draft; the newest last. */
  readonly runs: ReadonlySignal<readonly OwnRun[]>;
  readonly share: ReadonlySignal<number | null>;
  readonly secondsLeft: ReadonlySignal<number>;
  start(): Promise<void>;
  stop(): void;
}

export interface SpeculatingOptions {
  readonly client: Pick<RunClient, 'experiment'>;
  readonly prompt: string;
  /** Milliseconds; a test hands in its own clock. */
  readonly now?: () => number;
}

/** Names of the shipped models that draft and decide. */
const drafter = 'fern';
const decider = 'shrub';
/** Texts of each kind, their tokens, and first tokens for the test. */
const effort = { texts: 6, maxTokens: 40, draws: 2000 } as const;

export function createSpeculating({
  client,
  prompt,
  now = () => performance.now(),
}: SpeculatingOptions): Speculating {
  const draft = signal<SpeculativeDraft>({ prompt, gamma: 4, temperature: 1, seed: 1 });
  const phase = signal<SpeculatingPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const run = signal<OwnRun | null>(null);
  const runs = signal<readonly OwnRun[]>([]);
  const secondsLeft = signal(NaN);
  let stopping = new AbortController();

  async function work(): Promise<void> {
    const asked = draft.peek();
    let began = NaN;
    const updates = client.experiment(
      {
        kind: 'speculative',
        target: { kind: 'shipped', name: decider },
        draft: { kind: 'shipped', name: drafter },
        ...asked,
        ...effort,
        timed: true,
      },
      stopping.signal,
    );
    for await (const update of updates) {
      run.value = { ...asked, update };
      // The first update comes when the models are there and nothing is written yet.
      if (update.done === 0) began = now();
      else secondsLeft.value = ((now() - began) / 1000 / update.done) * (update.texts - update.done);
    }
    const last = run.peek();
    if (last === null || last.update.done < last.update.texts) return;
    const isSame = (other: OwnRun): boolean =>
      (['prompt', 'gamma', 'temperature', 'seed'] as const).every((key) => other[key] === last[key]);
    runs.value = [...runs.peek().filter((other) => !isSame(other)), last];
  }

  return {
    draft,
    phase,
    failure,
    run,
    runs,
    secondsLeft,
    share: computed(() => (run.value === null ? null : run.value.update.done / run.value.update.texts)),
    async start() {
      if (phase.peek() === 'running') return;
      stopping = new AbortController();
      phase.value = 'running';
      failure.value = null;
      secondsLeft.value = NaN;
      run.value = null;
      try {
        await work();
        phase.value = stopping.signal.aborted ? 'stopped' : 'live';
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'failed';
      }
    },
    stop: () => stopping.abort(),
  };
}
