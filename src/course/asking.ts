import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { AnswersUpdate, ModelLoading, ModelSource, NextTokens } from '#run/protocol';
import type { Growth } from './workbench/growth.ts';

/** Answers with what they were drawn from. */
export interface Drawn extends AnswersUpdate {
  readonly prompt: string;
  readonly temperature: number;
  readonly seed: number;
}

/** A draw kept from an earlier run, with the distribution of its first token. */
export interface RecordedDraw {
  readonly drawn: Drawn;
  /** Null where the figure does not show it. */
  readonly nextTokens: NextTokens | null;
}

/** `empty` before the first draw, where nothing was recorded; `loading` until the first token of a draw is there. */
type AskingPhase = 'empty' | 'recorded' | 'loading' | 'writing' | 'live' | 'stopped' | 'failed';

/** One prompt put to a model, several times over: what such a figure shows and does. */
export interface Asking {
  readonly prompt: Signal<string>;
  /** Seed of the next draw; every draw takes the next one, so that a reload repeats them. */
  readonly seed: Signal<number>;
  /** Which model was chosen: `grown`, a shipped one's name, or null for the reader's own once there is one. */
  readonly choice: Signal<string | null>;
  /** The model that will be asked; null while there is none. */
  readonly source: ReadonlySignal<ModelSource | null>;
  readonly temperature: ReadonlySignal<number>;
  readonly phase: ReadonlySignal<AskingPhase>;
  readonly drawn: ReadonlySignal<Drawn | null>;
  /** How much of the model has arrived; null while nothing is being fetched. */
  readonly loading: ReadonlySignal<ModelLoading | null>;
  readonly nextTokens: ReadonlySignal<NextTokens | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  ask(): Promise<void>;
  stop(): void;
  /** Moves the probabilities of what is shown along, without drawing anew. */
  setTemperature(value: number): void;
  /** Sets the controls; asks nothing. */
  restore(state: AskingState): void;
}

/** What a link to a draw holds. */
export interface AskingState {
  readonly prompt: string;
  readonly temperature: number;
  readonly seed: number;
  readonly model: string;
}

/** A figure in the midst of it. */
export interface AskingStart {
  readonly phase: AskingPhase;
  readonly failure?: Failure;
}

export interface AskingOptions {
  readonly client: Pick<RunClient, 'generate' | 'nextToken' | 'onLoading'>;
  /** The reader's own model, where the page has one. */
  readonly own?: Pick<Growth, 'grown' | 'ensureModel'>;
  /** Names of the shipped models, the one to ask first in front. */
  readonly shipped: readonly string[];
  readonly prompt: string;
  /** Whether a prompt is the course's own, so that its markers are markers; none is without it. */
  readonly hasMarkers?: (prompt: string) => boolean;
  readonly firstSeed?: number;
  readonly recorded?: RecordedDraw | null;
  /** Where it stands at first, for the gallery; else `recorded` or `empty`. */
  readonly start?: AskingStart;
  /** Answers a draw; default five. */
  readonly count?: number;
  /** False where the figure does not show the next token's probabilities. */
  readonly withNextTokens?: boolean;
}

/** The room an answer has, in tokens; most end sooner, with their sentence. */
const answerTokens = 40;
/** How many of the likeliest tokens are listed. */
const listedTokens = 8;

export function createAsking(options: AskingOptions): Asking {
  const { client, own, shipped, recorded = null, start, count = 5, withNextTokens = true } = options;
  const prompt = signal(options.prompt);
  const seed = signal(options.firstSeed ?? 1);
  const choice = signal<string | null>(null);
  const source = computed((): ModelSource | null => {
    const grown = own?.grown.value === true;
    const name = choice.value ?? (grown ? 'grown' : (shipped[0] ?? null));
    if (name === 'grown') return grown ? { kind: 'grown' } : null;
    return name === null ? null : { kind: 'shipped', name };
  });
  const temperature = signal(recorded?.drawn.temperature ?? 1);
  const phase = signal<AskingPhase>(start?.phase ?? (recorded === null ? 'empty' : 'recorded'));
  const drawn = signal<Drawn | null>(recorded?.drawn ?? null);
  const nextTokens = signal<NextTokens | null>(recorded?.nextTokens ?? null);
  const failure = signal<Failure | null>(start?.failure ?? null);
  const loading = signal<ModelLoading | null>(null);
  let control: AbortController | null = null;

  function fail(error: unknown): void {
    failure.value = describeFailure(error);
    phase.value = 'failed';
  }

  async function showNextTokens(model: ModelSource, question: string): Promise<void> {
    if (!withNextTokens) return;
    try {
      if (model.kind === 'grown') await own?.ensureModel();
      const query = { model, prompt: question, temperature: temperature.peek(), top: listedTokens };
      const answer = await client.nextToken(query);
      if (answer !== null) nextTokens.value = answer;
    } catch (error) {
      fail(error);
    }
  }

  async function draw(model: ModelSource, signal: AbortSignal): Promise<void> {
    const drawnWith = { prompt: prompt.peek(), temperature: temperature.peek(), seed: seed.peek() };
    if (model.kind === 'grown') await own?.ensureModel();
    let bars: Promise<void> | null = null;
    const query = {
      model,
      count,
      maxTokens: answerTokens,
      hasMarkers: options.hasMarkers?.(drawnWith.prompt) ?? false,
      ...drawnWith,
    };
    for await (const update of client.generate(query, signal)) {
      drawn.value = { ...update, ...drawnWith };
      if (bars !== null) continue;
      phase.value = 'writing';
      seed.value = drawnWith.seed + 1;
      bars = showNextTokens(model, drawnWith.prompt);
    }
    await bars;
  }

  return {
    prompt,
    seed,
    choice,
    source,
    temperature,
    phase,
    drawn,
    loading,
    nextTokens,
    failure,
    async ask() {
      const model = source.peek();
      if (model === null) return;
      control?.abort();
      const mine = new AbortController();
      control = mine;
      phase.value = 'loading';
      failure.value = null;
      loading.value = null;
      const unhear = client.onLoading((news) => {
        if (model.kind === 'shipped' && news.model === model.name) loading.value = news;
      });
      try {
        await draw(model, mine.signal);
        if (control === mine && failure.peek() === null)
          phase.value = mine.signal.aborted ? 'stopped' : 'live';
      } catch (error) {
        if (control === mine) fail(error);
      } finally {
        unhear();
      }
    },
    stop() {
      control?.abort();
    },
    setTemperature(value) {
      temperature.value = value;
      const shown = drawn.peek();
      if (shown !== null) void showNextTokens(shown.model.source, shown.prompt);
    },
    restore(state) {
      prompt.value = state.prompt;
      temperature.value = state.temperature;
      seed.value = state.seed;
      choice.value = state.model;
    },
  };
}
