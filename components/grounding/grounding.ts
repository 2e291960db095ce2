import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { GroundingCell } from '#run/grounding/cell';
import type { GroundedResult, GroundingUpdate } from '#run/grounding/protocol';
import type { ModelLoading } from '#run/protocol';

export type GroundingPhase = 'recorded' | 'asking' | 'running' | 'live' | 'stopped' | 'failed';

/** The answer to a question of the reader's own, and what was asked. */
export interface OwnAnswer {
  readonly notes: string;
  readonly question: string;
  readonly result: GroundedResult;
}

/** Everything the figure 'Grounding' does. */
export interface Grounding {
  /** A note a line. */
  readonly notes: Signal<string>;
  readonly question: Signal<string>;
  readonly cell: Signal<GroundingCell>;
  readonly phase: ReadonlySignal<GroundingPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  /** The newest answer; null until something was asked. */
  readonly own: ReadonlySignal<OwnAnswer | null>;
  /** The run under way, or the newest. */
  readonly run: ReadonlySignal<GroundingUpdate | null>;
  /** Finished runs, one for each cell; the newest last. */
  readonly runs: ReadonlySignal<readonly GroundingUpdate[]>;
  readonly secondsLeft: ReadonlySignal<number>;
  /** Whether the newest thing on show is the reader's own question rather than a run. */
  readonly showsOwn: Signal<boolean>;
  textOf(id: number): string;
  /** Puts the question with the notes, and without. */
  ask(): Promise<void>;
  /** Asks the people of the chosen rung. */
  start(): Promise<void>;
  stop(): void;
}

export interface GroundingOptions {
  readonly client: Pick<RunClient, 'analyse' | 'experiment' | 'onLoading'>;
  readonly start: { readonly notes: string; readonly question: string; readonly cell: GroundingCell };
  /** Milliseconds; a test hands in its own clock. */
  readonly now?: () => number;
}

/** The one that reads notes. */
const model = { kind: 'shipped', name: 'shrub' } as const;
const seed = 1;

export const notesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const isSameCell = (a: GroundingCell, b: GroundingCell): boolean =>
  (['mentions', 'content', 'notes', 'place'] as const).every((key) => a[key] === b[key]);

export function createGrounding({
  client,
  start,
  now = () => performance.now(),
}: GroundingOptions): Grounding {
  const notes = signal(start.notes);
  const question = signal(start.question);
  const cell = signal(start.cell);
  const phase = signal<GroundingPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const loading = signal<ModelLoading | null>(null);
  const own = signal<OwnAnswer | null>(null);
  const run = signal<GroundingUpdate | null>(null);
  const runs = signal<readonly GroundingUpdate[]>([]);
  const secondsLeft = signal(NaN);
  const showsOwn = signal(false);
  let vocabulary: readonly string[] | undefined;
  let stopping = new AbortController();

  async function work(
    kind: 'asking' | 'running',
    act: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (phase.peek() === 'asking' || phase.peek() === 'running') return;
    stopping = new AbortController();
    const { signal: stopped } = stopping;
    phase.value = kind;
    failure.value = null;
    const unwatch = client.onLoading((news) => (loading.value = news));
    // A question takes no signal: who stops it is answered at once, and its result dropped.
    const stop = new Promise<void>((resolve) => stopped.addEventListener('abort', () => resolve()));
    try {
      await Promise.race([act(stopped), stop]);
      phase.value = stopped.aborted ? 'stopped' : 'live';
    } catch (error) {
      failure.value = describeFailure(error);
      phase.value = 'failed';
    } finally {
      unwatch();
      loading.value = null;
    }
  }

  return {
    notes,
    question,
    cell,
    phase,
    failure,
    loading,
    own,
    run,
    runs,
    secondsLeft,
    showsOwn,
    textOf: (id) => vocabulary?.[id] ?? '',
    ask: () =>
      work('asking', async (stopped) => {
        const asked = { notes: notes.peek(), question: question.peek().trim() };
        const result = await client.analyse({
          kind: 'grounded',
          model,
          notes: notesIn(asked.notes),
          question: asked.question,
          withVocabulary: vocabulary === undefined,
        });
        if (stopped.aborted) return;
        vocabulary ??= result.vocabulary;
        own.value = { ...asked, result };
        showsOwn.value = true;
      }),
    start: () =>
      work('running', async (stopped) => {
        run.value = null;
        showsOwn.value = false;
        secondsLeft.value = NaN;
        let began = NaN;
        const updates = client.experiment({ kind: 'grounding', model, cell: cell.peek(), seed }, stopped);
        for await (const update of updates) {
          run.value = update;
          // The first update comes when the model is there and nothing is written yet.
          if (update.done === 0) began = now();
          else secondsLeft.value = ((now() - began) / 1000 / update.done) * (update.total - update.done);
        }
        const last = run.peek();
        if (last === null || last.done < last.total) return;
        runs.value = [...runs.peek().filter((other) => !isSameCell(other.cell, last.cell)), last];
      }),
    stop: () => stopping.abort(),
  };
}
