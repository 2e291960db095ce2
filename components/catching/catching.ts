import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { AskedQuestion } from '#run/catching/ask-questions';
import { SAMPLES } from '#run/catching/plan';
import type { RunClient } from '#run/client';
import type { CatchingUpdate } from '#run/catching/protocol';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelLoading } from '#run/protocol';
import type { RelationId } from '#world';

export type CatchingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

/** Whom to ask about, and what. */
interface Asked {
  /** The rung, by its place on the ladder. */
  readonly rung: number;
  /** Which of its people. */
  readonly person: number;
  readonly relation: RelationId;
  readonly seed: number;
}

/** An answer with what was asked. */
export interface Caught {
  readonly asked: Asked;
  readonly question: AskedQuestion;
  readonly prompt: string;
  readonly value: string;
}

/** Everything that is asked live in the figure 'Catching it'. */
export interface Catching {
  readonly draft: Signal<Asked>;
  readonly phase: ReadonlySignal<CatchingPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  /** What is being written; null before. */
  readonly update: ReadonlySignal<CatchingUpdate | null>;
  /** The newest whole answer. */
  readonly caught: ReadonlySignal<Caught | null>;
  /** Answers that have come to their end, as far as the full stop tells, of all 13. */
  readonly share: ReadonlySignal<number | null>;
  ask(): Promise<void>;
  stop(): void;
}

export interface CatchingOptions {
  readonly client: Pick<RunClient, 'experiment' | 'onLoading'>;
  /** Name of the shipped model. */
  readonly model: string;
  /** Names of the people of each rung. */
  readonly people: readonly (readonly string[])[];
  readonly start: Asked;
}

/** One of the phrasings that training asks in; one is enough, and it is always the same. */
const PHRASING = 0;

export function createCatching({ client, model, people, start }: CatchingOptions): Catching {
  const draft = signal(start);
  const phase = signal<CatchingPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const loading = signal<ModelLoading | null>(null);
  const update = signal<CatchingUpdate | null>(null);
  const caught = signal<Caught | null>(null);
  let stopping = new AbortController();

  async function work(): Promise<void> {
    const asked = draft.peek();
    const { rung, person, relation, seed } = asked;
    const updates = client.experiment(
      {
        kind: 'catching',
        model: { kind: 'shipped', name: model },
        relation,
        subject: people[rung]![person]!,
        phrasing: PHRASING,
        seed,
      },
      stopping.signal,
    );
    for await (const news of updates) {
      loading.value = null;
      update.value = news;
      const { asked: question, prompt, value } = news;
      if (question !== null) caught.value = { asked, question, prompt, value };
    }
  }

  return {
    draft,
    phase,
    failure,
    loading,
    update,
    caught,
    share: computed(() => {
      if (update.value === null) return null;
      const { answer, samples } = update.value;
      const ended = [answer, ...samples].filter((text) => text.trimEnd().endsWith('.')).length;
      return ended / (SAMPLES + 1);
    }),
    async ask() {
      if (phase.peek() === 'running') return;
      stopping = new AbortController();
      phase.value = 'running';
      failure.value = null;
      update.value = null;
      const stopListening = client.onLoading((news) => (loading.value = news));
      try {
        await work();
        phase.value = stopping.signal.aborted ? 'stopped' : 'live';
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'failed';
      } finally {
        stopListening();
        loading.value = null;
      }
    },
    stop: () => stopping.abort(),
  };
}
