import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import { LADDER_MODEL, type PersonUpdate } from '#run/ladder/protocol';
import { readName } from '#run/ladder/read-name';
import type { ModelLoading } from '#run/protocol';
import type { RelationId } from '#world';
import type { ToldBand } from './people.ts';

/** What can be asked of a person: the facts that the ladder counts. */
export const askable = [
  { id: 'home', label: 'home' },
  { id: 'trade', label: 'trade' },
  { id: 'pet', label: 'pet' },
  { id: 'birthDate', label: 'birthday' },
  { id: 'boat', label: 'boat' },
] as const satisfies readonly { id: RelationId; label: string }[];
type Askable = (typeof askable)[number]['id'];

/** Answers to a question. */
export const ANSWERS = 5;

export interface PersonDraft {
  readonly name: string;
  readonly relation: Askable;
  readonly temperature: number;
  readonly seed: number;
}

/** What was asked, and the answers so far. */
interface Asked extends PersonDraft {
  readonly update: PersonUpdate;
}

/** One question about anybody, put to the model on this device. */
export interface PersonAsking {
  readonly draft: Signal<PersonDraft>;
  readonly busy: ReadonlySignal<boolean>;
  /** Null until something was asked. */
  readonly asked: ReadonlySignal<Asked | null>;
  /** How often the reader thinks that the person who was asked about is told of; null until said. */
  readonly guess: Signal<ToldBand | null>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  ask(): Promise<void>;
  stop(): void;
}

export function createPersonAsking({
  client,
  name,
}: {
  readonly client: Pick<RunClient, 'experiment' | 'onLoading'>;
  readonly name: string;
}): PersonAsking {
  const draft = signal<PersonDraft>({ name, relation: 'home', temperature: 0.7, seed: 1 });
  const busy = signal(false);
  const asked = signal<Asked | null>(null);
  const guess = signal<ToldBand | null>(null);
  const loading = signal<ModelLoading | null>(null);
  const failure = signal<Failure | null>(null);
  let stopping = new AbortController();
  return {
    draft,
    busy,
    asked,
    guess,
    loading,
    failure,
    async ask() {
      if (busy.peek()) return;
      const mine = draft.peek();
      failure.value = null;
      if (readName(mine.name) === null) {
        failure.value = {
          code: 'unusable-form',
          message: mine.name.trim() === '' ? 'There is no name to ask about.' : 'That is no name.',
          remedy: 'Write one of letters, 60 of them at most, such as Ada Lovelace.',
        };
        return;
      }
      stopping = new AbortController();
      busy.value = true;
      asked.value = null;
      guess.value = null;
      const unhear = client.onLoading((news) => (loading.value = news));
      try {
        const model = { kind: 'shipped', name: LADDER_MODEL } as const;
        const updates = client.experiment(
          { kind: 'ladder-person', model, ...mine, count: ANSWERS },
          stopping.signal,
        );
        for await (const update of updates) asked.value = { ...mine, update };
        draft.value = { ...draft.peek(), seed: mine.seed + 1 };
      } catch (error) {
        failure.value = describeFailure(error);
      } finally {
        unhear();
        loading.value = null;
        busy.value = false;
      }
    },
    stop: () => stopping.abort(),
  };
}
