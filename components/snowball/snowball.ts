import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { LadderModel } from '#run/ladder/people-by-rung';
import type { ModelLoading } from '#run/protocol';
import type { SnowballUpdate } from '#run/snowball/protocol';
import { firstTrial, wrongTrades, type SnowballWorld } from './people.ts';

type SnowballPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

interface SnowballChoice {
  readonly model: LadderModel;
  readonly person: string;
  readonly trade: string;
}

/** Everything the figure 'Snowballing' does. */
export interface Snowball {
  readonly choice: ReadonlySignal<SnowballChoice>;
  readonly phase: ReadonlySignal<SnowballPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  /** The trial under way, or the newest; null again when something else is chosen. */
  readonly trial: Signal<SnowballUpdate | null>;
  /** Another model comes with people of its own; another person keeps the trade, unless it is the true one. */
  choose(change: Partial<SnowballChoice>): void;
  start(): Promise<void>;
  stop(): void;
}

export interface SnowballOptions {
  readonly client: Pick<RunClient, 'experiment' | 'onLoading'>;
  readonly worlds: Readonly<Record<LadderModel, SnowballWorld>>;
}

export function createSnowball({ client, worlds }: SnowballOptions): Snowball {
  const choice = signal<SnowballChoice>({ model: 'fern', ...firstTrial(worlds.fern) });
  const phase = signal<SnowballPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const loading = signal<ModelLoading | null>(null);
  const trial = signal<SnowballUpdate | null>(null);
  let stopping = new AbortController();
  return {
    choice,
    phase,
    failure,
    loading,
    trial,
    choose(change) {
      const model = change.model ?? choice.peek().model;
      const begun = model === choice.peek().model ? choice.peek() : { model, ...firstTrial(worlds[model]) };
      const next = { ...begun, ...change };
      const open = wrongTrades(worlds[model], next.person);
      choice.value = { ...next, trade: open.includes(next.trade) ? next.trade : open[0]! };
      trial.value = null;
    },
    async start() {
      if (phase.peek() === 'running') return;
      stopping = new AbortController();
      const { signal: stopped } = stopping;
      phase.value = 'running';
      failure.value = null;
      trial.value = null;
      const { model: name, person, trade } = choice.peek();
      const unwatch = client.onLoading((news) => (loading.value = news));
      try {
        const model = { kind: 'shipped', name } as const;
        const updates = client.experiment({ kind: 'snowball', model, person, trade }, stopped);
        for await (const update of updates) trial.value = update;
        phase.value = stopped.aborted ? 'stopped' : 'live';
      } catch (error) {
        failure.value = stopped.aborted ? null : describeFailure(error);
        phase.value = stopped.aborted ? 'stopped' : 'failed';
      } finally {
        unwatch();
        loading.value = null;
      }
    },
    stop() {
      stopping.abort();
      phase.value = 'stopped';
    },
  };
}
