import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Growth } from '#course/workbench/growth';
import type { WindowQuestion, WindowResult } from '#run/analysis/protocol';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelSource } from '#run/protocol';
import type { ReadingPhase } from './reading.ts';

/** One length of the text, and the probability of the right answer after it. */
export interface WindowPoint {
  readonly sentences: number;
  readonly tokens: number;
  readonly probability: number;
  readonly withoutName: number;
}

/** What the figure asks for. */
export interface LookingState {
  readonly person: number;
  readonly question: WindowQuestion;
  readonly sentences: number;
}

/** Everything the figure 'The edge of the window' shows and does. */
export interface LookingBack {
  readonly state: ReadonlySignal<LookingState>;
  readonly source: ReadonlySignal<ModelSource>;
  readonly phase: ReadonlySignal<ReadingPhase>;
  readonly shown: ReadonlySignal<WindowResult>;
  /** As many as are known, from the shortest text on. */
  readonly curve: ReadonlySignal<readonly WindowPoint[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Whether the controls have moved on from what is shown, as a link moves them. */
  readonly moved: ReadonlySignal<boolean>;
  /** Changes what is asked, and asks it; then fills in the other lengths. */
  change(part: Partial<LookingState>): Promise<void>;
  choose(kind: ModelSource['kind']): Promise<void>;
  /** Sets the controls; asks nothing. */
  restore(state: LookingState): void;
}

export interface LookingOptions {
  readonly client: Pick<RunClient, 'analyse'>;
  readonly own: Pick<Growth, 'grown' | 'ensureModel'>;
  readonly shipped: string;
  readonly recorded: RecordedWindow;
}

/** The recorded state: one text whole, of the others the numbers. */
export interface RecordedWindow {
  readonly state: LookingState;
  readonly shown: WindowResult;
  readonly curve: readonly WindowPoint[];
}

export const pointOf = (
  sentences: number,
  { tokens, probability, withoutName }: WindowResult,
): WindowPoint => ({ sentences, tokens, probability, withoutName });

export function createLookingBack({ client, own, shipped, recorded }: LookingOptions): LookingBack {
  const state = signal(recorded.state);
  const chosen = signal<ModelSource['kind']>('shipped');
  const source = computed((): ModelSource =>
    chosen.value === 'grown' && own.grown.value ? { kind: 'grown' } : { kind: 'shipped', name: shipped },
  );
  const phase = signal<ReadingPhase>('recorded');
  const shown = signal(recorded.shown);
  const curve = signal(recorded.curve);
  const failure = signal<Failure | null>(null);
  const answered = signal(recorded.state);
  const moved = computed(() => JSON.stringify(answered.value) !== JSON.stringify(state.value));
  const lengths = recorded.curve.map(({ sentences }) => sentences);
  let newest = 0;
  const asked = (): string => JSON.stringify([source.peek(), state.peek().person, state.peek().question]);
  /** Whom and what the curve is about. */
  let curveOf = asked();

  const look = (sentences: number): Promise<WindowResult> =>
    client.analyse({ ...state.peek(), kind: 'window', model: source.peek(), sentences });

  async function ask(): Promise<void> {
    const turn = ++newest;
    const overtaken = (): boolean => turn !== newest;
    const { sentences } = state.peek();
    phase.value = 'loading';
    failure.value = null;
    try {
      if (source.peek().kind === 'grown') await own.ensureModel();
      const result = await look(sentences);
      if (overtaken()) return;
      shown.value = result;
      answered.value = state.peek();
      if (curveOf !== asked()) {
        curve.value = [pointOf(sentences, result)];
        curveOf = asked();
      }
      const known = (): ReadonlySet<number> => new Set(curve.peek().map((point) => point.sentences));
      for (const length of lengths.filter((one) => !known().has(one))) {
        const further = await look(length);
        if (overtaken()) return;
        curve.value = [...curve.peek(), pointOf(length, further)].sort((a, b) => a.sentences - b.sentences);
      }
      phase.value = 'live';
    } catch (error) {
      if (overtaken()) return;
      failure.value = describeFailure(error);
      phase.value = 'failed';
    }
  }

  return {
    state,
    source,
    phase,
    shown,
    curve,
    failure,
    moved,
    change(part) {
      state.value = { ...state.peek(), ...part };
      return ask();
    },
    choose(kind) {
      chosen.value = kind;
      return ask();
    },
    restore(next) {
      state.value = next;
    },
  };
}
