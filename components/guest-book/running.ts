import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import { BOOK_STEPS, type GuestBookUpdate } from '#run/guest-book/spec';
import type { BookRun } from './recorded.ts';

type BookPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

interface BookDraft {
  /** Per cent of the entries, even. */
  readonly share: number;
  readonly seed: number;
}

/** A guest book of the reader's own, and the model that is trained on it. */
export interface BookRunning {
  readonly draft: Signal<BookDraft>;
  readonly phase: ReadonlySignal<BookPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly update: ReadonlySignal<GuestBookUpdate | null>;
  /** Finished ones, the newest last; one for each draft. */
  readonly own: ReadonlySignal<readonly BookRun[]>;
  /** Null until the first step is done. */
  readonly share: ReadonlySignal<number | null>;
  start(): Promise<void>;
  stop(): void;
}

export interface BookRunningOptions {
  /** Starts a worker of its own, which is ended with the run: the reader's model is left alone. */
  readonly open: () => Promise<Pick<RunClient, 'experiment' | 'close'>>;
  readonly draft: BookDraft;
}

/** Training is nearly all of it; writing and asking are the rest. */
const TRAINING_SHARE = 0.9;

export function createBookRunning({ open, draft: first }: BookRunningOptions): BookRunning {
  const draft = signal<BookDraft>(first);
  const phase = signal<BookPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const update = signal<GuestBookUpdate | null>(null);
  const own = signal<readonly BookRun[]>([]);
  let stopping = new AbortController();

  async function work({ signal: stop }: AbortController): Promise<void> {
    const { share, seed } = draft.peek();
    const client = await open();
    try {
      const spec = { onceShare: share / 100, seed };
      for await (const news of client.experiment({ kind: 'guest-book', ...spec }, stop)) {
        update.value = news;
        if (news.marks === null) continue;
        const others = own.peek().filter((run) => run.onceShare !== spec.onceShare || run.seed !== seed);
        own.value = [...others, { ...spec, ...news.marks }];
      }
    } finally {
      client.close();
    }
  }

  return {
    draft,
    phase,
    failure,
    update,
    own,
    share: computed(() => {
      const news = update.value;
      if (news === null) return null;
      return news.marks === null ? (TRAINING_SHARE * news.step) / news.steps : 1;
    }),
    async start() {
      if (phase.peek() === 'running') return;
      const mine = new AbortController();
      stopping = mine;
      phase.value = 'running';
      failure.value = null;
      update.value = null;
      try {
        await work(mine);
        if (stopping === mine) phase.value = mine.signal.aborted ? 'stopped' : 'live';
      } catch (error) {
        if (stopping !== mine || mine.signal.aborted) return;
        failure.value = describeFailure(error);
        phase.value = 'failed';
      }
    },
    stop() {
      stopping.abort();
      if (phase.peek() === 'running') phase.value = 'stopped';
    },
  };
}

/** What a run is at, in words. */
export function bookProgress(update: GuestBookUpdate | null): string {
  if (update === null) return 'Writing the book, and compiling';
  if (update.step < update.steps) return `Training: step ${update.step} of ${update.steps}`;
  return update.marks === null ? 'Letting it write, and asking it' : `Trained in ${BOOK_STEPS} steps`;
}
