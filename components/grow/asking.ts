import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { AnswersUpdate, ModelSource, NextTokens } from '#run/protocol';
import type { Growth } from './growth.ts';

/** Answers with what they were drawn from. */
export interface Drawn extends AnswersUpdate {
  readonly prompt: string;
  readonly temperature: number;
  readonly seed: number;
}

/** Everything the figure 'One prompt, five answers' shows and does. */
export interface Asking {
  readonly prompt: Signal<string>;
  /** The model that will be asked; null while there is none. */
  readonly source: ReadonlySignal<ModelSource | null>;
  readonly temperature: ReadonlySignal<number>;
  readonly drawn: ReadonlySignal<Drawn | null>;
  readonly nextTokens: ReadonlySignal<NextTokens | null>;
  readonly asking: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<Failure | null>;
  ask(): Promise<void>;
  stop(): void;
  choose(kind: ModelSource['kind']): void;
  setTemperature(value: number): void;
}

const answerCount = 5;
const maxTokens = 40;
const barCount = 8;

export interface AskingOptions {
  readonly client: RunClient;
  readonly growth: Pick<Growth, 'grown' | 'ensureModel'>;
  /** Name of the shipped model to ask; null where the site ships none. */
  readonly shipped: string | null;
  readonly firstPrompt: string;
  /** Seed of the first draw; every further one takes the next, so a reload repeats them. Default 1. */
  readonly firstSeed?: number;
}

export function createAsking(options: AskingOptions): Asking {
  const { client, growth, shipped, firstPrompt, firstSeed = 1 } = options;
  const prompt = signal(firstPrompt);
  const chosen = signal<ModelSource['kind'] | null>(null);
  const source = computed((): ModelSource | null => {
    const kind = chosen.value ?? (growth.grown.value ? 'grown' : 'shipped');
    if (kind === 'grown') return growth.grown.value ? { kind } : null;
    return shipped === null ? null : { kind, name: shipped };
  });
  const temperature = signal(1);
  const drawn = signal<Drawn | null>(null);
  const nextTokens = signal<NextTokens | null>(null);
  const asking = signal(false);
  const failure = signal<Failure | null>(null);
  let seed = firstSeed;
  let control: AbortController | null = null;

  async function showNextTokens(model: ModelSource, question: string): Promise<void> {
    const query = { model, prompt: question, temperature: temperature.peek(), top: barCount };
    try {
      const answer = await client.nextToken(query);
      if (answer !== null) nextTokens.value = answer;
    } catch (error) {
      failure.value = describeFailure(error);
    }
  }

  return {
    prompt,
    source,
    temperature,
    drawn,
    nextTokens,
    asking,
    failure,
    async ask() {
      const model = source.peek();
      if (model === null) return;
      control?.abort();
      const own = new AbortController();
      control = own;
      asking.value = true;
      failure.value = null;
      const question = prompt.peek();
      const drawnAt = temperature.peek();
      try {
        if (model.kind === 'grown') await growth.ensureModel();
        const drawnWith = { prompt: question, temperature: drawnAt, seed: seed++ };
        const query = { model, count: answerCount, maxTokens, ...drawnWith };
        const bars = showNextTokens(model, question);
        for await (const update of client.generate(query, own.signal)) {
          drawn.value = { ...update, ...drawnWith };
        }
        await bars;
      } catch (error) {
        failure.value = describeFailure(error);
      } finally {
        if (control === own) asking.value = false;
      }
    },
    stop() {
      control?.abort();
    },
    choose(kind) {
      chosen.value = kind;
    },
    setTemperature(value) {
      temperature.value = value;
      const shown = drawn.peek();
      if (shown !== null) void showNextTokens(shown.model.source, shown.prompt);
    },
  };
}
