import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import type { DecoderUpdate } from '#run/experiment/protocol';
import { describeFailure, type Failure } from '#run/failure';
import type { Decoder, DecodingTask, SetScore } from '#run/frontier/decoder';
import { decoderOf, FIRST_DRAFT, type DecoderDraft } from './draft.ts';

type AddingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

interface OwnDecoder {
  readonly task: DecodingTask;
  readonly decoder: Decoder;
  readonly score: SetScore;
  readonly samples: DecoderUpdate['samples'];
}

/** Everything the figure of the frontier does. */
export interface Adding {
  readonly task: Signal<DecodingTask>;
  readonly draft: Signal<DecoderDraft>;
  readonly phase: ReadonlySignal<AddingPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Sets written of the run that is under way. */
  readonly progress: ReadonlySignal<{
    readonly done: number;
    readonly sets: number;
    readonly secondsLeft: number;
  } | null>;
  /** Whole runs, the newest last. */
  readonly own: ReadonlySignal<readonly OwnDecoder[]>;
  add(): Promise<void>;
  stop(): void;
}

export interface AddingOptions {
  readonly client: Pick<RunClient, 'experiment'>;
  readonly model: string;
  /** Of the first run; each takes the next one. */
  readonly seed: number;
  /** Milliseconds; a test hands in its own clock. */
  readonly now?: () => number;
}

export function createAdding({ client, model, seed, now = () => performance.now() }: AddingOptions): Adding {
  const task = signal<DecodingTask>('story');
  const draft = signal(FIRST_DRAFT);
  const phase = signal<AddingPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const progress = signal<{ done: number; sets: number; secondsLeft: number } | null>(null);
  const own = signal<readonly OwnDecoder[]>([]);
  let stopping = new AbortController();
  let next = seed;

  async function work(stop: AbortSignal): Promise<void> {
    const asked = { task: task.peek(), decoder: decoderOf(draft.peek()) };
    const query = {
      kind: 'decoder',
      model: { kind: 'shipped', name: model },
      seed: next++,
      ...asked,
    } as const;
    let began = NaN;
    for await (const { done, sets, samples, quality, diversity } of client.experiment(query, stop)) {
      // The first comes when the model is there and nothing is written yet.
      if (done === 0) began = now();
      const secondsLeft = ((now() - began) / 1000 / done) * (sets - done);
      progress.value = { done, sets, secondsLeft };
      if (done === sets) own.value = [...own.peek(), { ...asked, score: { quality, diversity }, samples }];
    }
  }

  return {
    task,
    draft,
    phase,
    failure,
    progress,
    own,
    async add() {
      if (phase.peek() === 'running') return;
      stopping = new AbortController();
      phase.value = 'running';
      failure.value = null;
      progress.value = null;
      try {
        await work(stopping.signal);
        phase.value = stopping.signal.aborted ? 'stopped' : 'live';
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'failed';
      }
    },
    stop: () => stopping.abort(),
  };
}
