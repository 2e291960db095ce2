import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Growth } from '#course/workbench/growth';
import type { NudgeResult } from '#run/analysis/protocol';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelSource } from '#run/protocol';

/** Which number, and what it is set to; null leaves it as it was trained. */
interface NudgeState {
  readonly tensor: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

export type NudgePhase = 'recorded' | 'working' | 'live' | 'failed';

/** What `npm run record -- one-number` keeps. */
export interface RecordedNudge {
  readonly prompt: string;
  readonly seed: number;
  readonly shown: NudgeResult;
  readonly everywhere: readonly {
    readonly distance: number;
    readonly numbers: number;
    readonly sentences: number;
    readonly medianMoved: number;
    readonly greatestMoved: number;
  }[];
}

/** Everything the figure 'What a parameter is' shows and does. */
export interface Nudging {
  readonly state: ReadonlySignal<NudgeState>;
  readonly prompt: Signal<string>;
  readonly seed: Signal<number>;
  readonly source: ReadonlySignal<ModelSource>;
  readonly phase: ReadonlySignal<NudgePhase>;
  readonly shown: ReadonlySignal<NudgeResult>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Whether the controls have moved on from what is shown, as a link moves them. */
  readonly moved: ReadonlySignal<boolean>;
  /** Changes which number or what it is, and looks. */
  change(part: Partial<NudgeState>): Promise<void>;
  /** Looks again, with the prompt and the seed of now. */
  look(): Promise<void>;
  choose(kind: ModelSource['kind']): Promise<void>;
  /** Sets the controls; asks nothing. */
  restore(state: NudgeState, prompt: string, seed: number): void;
}

export interface NudgingOptions {
  readonly client: Pick<RunClient, 'analyse'>;
  readonly own: Pick<Growth, 'grown' | 'ensureModel'>;
  readonly shipped: string;
  readonly recorded: RecordedNudge;
}

export function createNudging({ client, own, shipped, recorded }: NudgingOptions): Nudging {
  const { tensor, row, column, value } = recorded.shown;
  const state = signal<NudgeState>({ tensor, row, column, value });
  const prompt = signal(recorded.prompt);
  const seed = signal(recorded.seed);
  const chosen = signal<ModelSource['kind'] | null>(null);
  const source = computed((): ModelSource =>
    own.grown.value && chosen.value === 'grown' ? { kind: 'grown' } : { kind: 'shipped', name: shipped },
  );
  const phase = signal<NudgePhase>('recorded');
  const shown = signal(recorded.shown);
  const failure = signal<Failure | null>(null);
  const asked = computed(() => JSON.stringify([state.value, prompt.value, seed.value, source.value]));
  const answered = signal(asked.peek());
  let wanted = false;
  let working = false;

  /** One look at a time: a slider that moves on meanwhile asks once more at the end, for where it stands then. */
  async function look(): Promise<void> {
    wanted = true;
    if (working) return;
    working = true;
    while (wanted) {
      wanted = false;
      phase.value = 'working';
      failure.value = null;
      const question = asked.peek();
      try {
        const model = source.peek();
        if (model.kind === 'grown') await own.ensureModel();
        shown.value = await client.analyse({
          kind: 'nudge',
          model,
          prompt: prompt.peek(),
          seed: seed.peek(),
          ...state.peek(),
        });
        answered.value = question;
        phase.value = 'live';
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'failed';
      }
    }
    working = false;
  }

  return {
    state,
    prompt,
    seed,
    source,
    phase,
    shown,
    failure,
    moved: computed(() => asked.value !== answered.value),
    change(part) {
      state.value = { ...state.peek(), ...part };
      return look();
    },
    look,
    choose(kind) {
      chosen.value = kind;
      // Another model has other tensors; the last scales are in every one.
      state.value = { tensor: recorded.shown.tensor, row: 0, column: recorded.shown.column, value: null };
      return look();
    },
    restore(next, text, number) {
      state.value = next;
      prompt.value = text;
      seed.value = number;
    },
  };
}
