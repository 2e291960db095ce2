import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Growth } from '#course/workbench/growth';
import { answerSpread, type AnswerSpread } from '#run/answer-spread';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelInfo, ModelLoading, ModelSource } from '#run/protocol';
import { ANSWER_TOKENS, ANSWERS_A_DRAW, SPREAD_TEMPERATURES } from '#run/spread-plan';
import type { LivePoint } from './curves.ts';

export type AskingPhase = 'recorded' | 'working' | 'live' | 'stopped' | 'failed';

/** 40 answers, or as many of them as there are. */
export interface Draw {
  readonly prompt: string;
  readonly temperature: number;
  readonly seed: number;
  readonly model: ModelInfo;
  /** By which it was chosen: `grown`, or a shipped one's name. */
  readonly choice: string;
  /** Of the answers that are finished. */
  readonly spread: AnswerSpread;
}

interface Progress {
  /** In [0, 1]. */
  readonly share: number;
  /** Draw that is under way, from 0, and how many there are. */
  readonly draw: number;
  readonly draws: number;
  readonly finished: number;
  /** Infinity while it cannot be told. */
  readonly secondsLeft: number;
}

interface SpreadSettings {
  readonly prompt: string;
  readonly temperature: number;
  readonly seed: number;
  readonly model: string;
}

/** Everything the figure 'Same input, different output' does. */
export interface Asking {
  readonly prompt: Signal<string>;
  readonly temperature: Signal<number>;
  /** Of the next draw; every run takes the next one. */
  readonly seed: ReadonlySignal<number>;
  /** Which model was chosen: `grown`, or a shipped one's name. */
  readonly choice: Signal<string>;
  readonly phase: ReadonlySignal<AskingPhase>;
  /** The newest draw; null until something was asked of this prompt. */
  readonly draw: ReadonlySignal<Draw | null>;
  /** One for each temperature at which this model was asked this. */
  readonly points: ReadonlySignal<readonly LivePoint[]>;
  readonly progress: ReadonlySignal<Progress | null>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** The prompt of what is shown, which the one in the field may have moved on from. */
  readonly shownPrompt: ReadonlySignal<string>;
  /** Whether prompt or model have moved on from what is shown. */
  readonly moved: ReadonlySignal<boolean>;
  /** Draws 40 answers at the temperature that is set. */
  ask(): Promise<void>;
  /** Draws 40 answers at each of the recorded temperatures. */
  tryAll(): Promise<void>;
  stop(): void;
  /** Puts another prompt there, and back what was recorded of it. */
  pick(prompt: string): void;
  restore(settings: SpreadSettings): void;
}

export interface AskingOptions {
  readonly client: Pick<RunClient, 'generate' | 'onLoading'>;
  readonly own: Pick<Growth, 'grown' | 'ensureModel'>;
  readonly shipped: readonly string[];
  /** Model, prompt, temperature and seed to begin with. */
  readonly start: SpreadSettings;
  /** Milliseconds, of any origin. */
  readonly now?: () => number;
}

/** So much must be done before the time left is told. */
const LEAST_SHARE = 0.05;

export function createAsking({
  client,
  own,
  shipped,
  start,
  now = () => performance.now(),
}: AskingOptions): Asking {
  const prompt = signal(start.prompt);
  const temperature = signal(start.temperature);
  const seed = signal(start.seed);
  const choice = signal(start.model);
  const phase = signal<AskingPhase>('recorded');
  const draw = signal<Draw | null>(null);
  const points = signal<readonly LivePoint[]>([]);
  const progress = signal<Progress | null>(null);
  const loading = signal<ModelLoading | null>(null);
  const failure = signal<Failure | null>(null);
  const asked = computed(() => `${choice.value}\n${prompt.value}`);
  /** What `points` belong to. */
  const answered = signal('');
  const picked = signal(start.prompt);
  const shownPrompt = computed(() => draw.value?.prompt ?? picked.value);
  let control: AbortController | null = null;

  function forget(): void {
    control?.abort();
    control = null;
    draw.value = null;
    points.value = [];
    progress.value = null;
    failure.value = null;
    phase.value = 'recorded';
  }

  async function drawAt(
    at: number,
    model: ModelSource,
    tell: (finished: number) => void,
    stop: AbortSignal,
  ): Promise<void> {
    const asking = { prompt: prompt.peek(), temperature: at, seed: seed.peek() };
    const chosen = choice.peek();
    const room = { count: ANSWERS_A_DRAW, maxTokens: ANSWER_TOKENS };
    for await (const update of client.generate({ model, ...room, ...asking, withStatements: true }, stop)) {
      if (stop.aborted) return;
      const finished = update.answers.filter((answer) => answer.finished);
      draw.value = {
        ...asking,
        choice: chosen,
        model: update.model,
        spread: answerSpread(asking.prompt, finished),
      };
      tell(finished.length);
    }
    if (stop.aborted) return;
    const { spread } = draw.peek()!;
    points.value = [
      ...points.peek().filter((point) => point.temperature !== at),
      { temperature: at, spread },
    ];
  }

  async function drawAll(temperatures: readonly number[], stop: AbortSignal): Promise<void> {
    const source: ModelSource =
      choice.peek() === 'grown' ? { kind: 'grown' } : { kind: 'shipped', name: choice.peek() };
    if (source.kind === 'grown') await own.ensureModel();
    if (answered.peek() !== asked.peek()) points.value = [];
    answered.value = asked.peek();
    const began = now();
    for (const [index, at] of temperatures.entries()) {
      if (stop.aborted) return;
      const tell = (finished: number): void => {
        const share = (index + finished / ANSWERS_A_DRAW) / temperatures.length;
        const left = share < LEAST_SHARE ? Infinity : ((now() - began) * (1 / share - 1)) / 1000;
        progress.value = { share, draw: index, draws: temperatures.length, finished, secondsLeft: left };
      };
      tell(0);
      await drawAt(at, source, tell, stop);
    }
  }

  async function run(temperatures: readonly number[]): Promise<void> {
    control?.abort();
    const mine = new AbortController();
    control = mine;
    phase.value = 'working';
    failure.value = null;
    loading.value = null;
    const unhear = client.onLoading((news) => {
      if (news.model === choice.peek()) loading.value = news;
    });
    try {
      await drawAll(temperatures, mine.signal);
      if (control !== mine) return;
      phase.value = mine.signal.aborted ? 'stopped' : 'live';
      seed.value = seed.peek() + 1;
    } catch (error) {
      if (control !== mine) return;
      failure.value = describeFailure(error);
      phase.value = 'failed';
    } finally {
      unhear();
      if (control === mine) {
        control = null;
        progress.value = null;
      }
    }
  }

  return {
    prompt,
    temperature,
    seed,
    choice,
    phase,
    draw,
    points,
    progress,
    loading,
    failure,
    shownPrompt,
    moved: computed(
      () => prompt.value !== shownPrompt.value || (draw.value !== null && draw.value.choice !== choice.value),
    ),
    ask: () => run([temperature.peek()]),
    tryAll: () => run(SPREAD_TEMPERATURES),
    stop: () => control?.abort(),
    pick(text) {
      prompt.value = text;
      picked.value = text;
      forget();
    },
    restore(settings) {
      forget();
      prompt.value = settings.prompt;
      picked.value = settings.prompt;
      temperature.value = settings.temperature;
      seed.value = settings.seed;
      choice.value =
        settings.model === 'grown' || shipped.includes(settings.model) ? settings.model : choice.peek();
    },
  };
}
