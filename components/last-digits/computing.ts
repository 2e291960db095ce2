import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Growth } from '#course/workbench/growth';
import { mostWritten } from '#run/analysis/arithmetic-ways';
import type { ArithmeticResult } from '#run/analysis/protocol';
import { writeEveryWay } from '#run/analysis/write-every-way';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelSource } from '#run/protocol';
import { partTexts, type PartedTexts } from './parted-texts.ts';

/** A beginning with what was recorded of it. */
export interface RecordedTie {
  /** Ways of 32 bits disagree on the next token; 16 bits disagree with 32; or all agree. */
  readonly kind: 'single' | 'half' | 'ordinary';
  readonly prompt: string;
  readonly computed: ArithmeticResult;
  readonly texts: PartedTexts;
}

/** How often something happened, with a 95 % interval of its share (Wilson). */
export interface RecordedRate {
  readonly flips: number;
  readonly positions: number;
  readonly low: number;
  readonly high: number;
}

/** What `npm run record -- near-ties` keeps. */
export interface RecordedTies {
  readonly single: RecordedRate & { readonly documents: number; readonly batchFlips: number };
  readonly half: RecordedRate;
  readonly batches: {
    readonly texts: number;
    readonly tokens: number;
    readonly bySize: readonly { readonly size: number; readonly greatestDifference: number }[];
    readonly otherNeighbours: number;
    readonly again: number;
  };
  /** One at least. */
  readonly ties: readonly RecordedTie[];
}

export type ComputingPhase = 'recorded' | 'computing' | 'writing' | 'live' | 'stopped' | 'failed';

/** Everything the figure 'Is temperature 0 deterministic?' shows and does. */
export interface Computing {
  readonly prompt: Signal<string>;
  readonly source: ReadonlySignal<ModelSource>;
  readonly phase: ReadonlySignal<ComputingPhase>;
  readonly shown: ReadonlySignal<ArithmeticResult>;
  /** The beginning that `shown` is of. */
  readonly shownPrompt: ReadonlySignal<string>;
  /** Null until something was written from there. */
  readonly texts: ReadonlySignal<PartedTexts | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Tokens written so far, and how many seconds the rest takes at most; null while nothing is written. */
  readonly progress: ReadonlySignal<{ readonly tokens: number; readonly secondsLeft: number } | null>;
  /** Whether prompt or model have moved on from what is shown. */
  readonly moved: ReadonlySignal<boolean>;
  /** Sets the prompt; one that was recorded is shown as it was. */
  pick(prompt: string): void;
  choose(kind: ModelSource['kind']): void;
  compute(): Promise<void>;
  write(): Promise<void>;
  stop(): void;
}

export interface ComputingOptions {
  readonly client: Pick<RunClient, 'analyse'>;
  readonly own: Pick<Growth, 'grown' | 'ensureModel'>;
  readonly shipped: string;
  readonly recorded: RecordedTies;
  readonly nowMs?: () => number;
}

const END_OF_TEXT = 0;

export function createComputing(options: ComputingOptions): Computing {
  const { client, own, shipped, recorded, nowMs = () => performance.now() } = options;
  const first = recorded.ties[0]!;
  const prompt = signal(first.prompt);
  const chosen = signal<ModelSource['kind']>('shipped');
  const source = computed((): ModelSource =>
    own.grown.value && chosen.value === 'grown' ? { kind: 'grown' } : { kind: 'shipped', name: shipped },
  );
  const phase = signal<ComputingPhase>('recorded');
  const shown = signal(first.computed);
  const shownPrompt = signal(first.prompt);
  const texts = signal<PartedTexts | null>(first.texts);
  const failure = signal<Failure | null>(null);
  const progress = signal<{ tokens: number; secondsLeft: number } | null>(null);
  const asked = computed(() => `${source.value.kind}\n${prompt.value}`);
  const answered = signal(asked.peek());
  let stopped = false;
  let working = false;

  /** One thing at a time; a failure is shown, and what stood there stays. */
  async function work(doing: 'computing' | 'writing', act: () => Promise<void>): Promise<void> {
    if (working) return;
    working = true;
    stopped = false;
    phase.value = doing;
    failure.value = null;
    try {
      await act();
      phase.value = isStopped() ? 'stopped' : 'live';
    } catch (error) {
      failure.value = describeFailure(error);
      phase.value = 'failed';
    } finally {
      progress.value = null;
      working = false;
    }
  }
  // The compiler cannot see that a press changes it in between.
  const isStopped = (): boolean => stopped;

  async function compute(): Promise<void> {
    const question = asked.peek();
    const model = source.peek();
    const words = prompt.peek();
    if (model.kind === 'grown') await own.ensureModel();
    const result = await client.analyse({
      kind: 'arithmetic',
      model,
      prompt: words,
      written: [],
      ways: null,
    });
    shown.value = result;
    shownPrompt.value = words;
    answered.value = question;
    texts.value = null;
  }

  async function write(): Promise<void> {
    if (asked.peek() !== answered.peek() || phaseBefore === 'recorded') await compute();
    if (isStopped()) return;
    const began = nowMs();
    progress.value = { tokens: 0, secondsLeft: Infinity };
    const written = await writeEveryWay({
      ask: (query) => client.analyse(query),
      query: { model: source.peek(), prompt: shownPrompt.peek() },
      ways: shown.peek().computed.map(({ way }) => way),
      eosId: END_OF_TEXT,
      isStopped,
      report: (soFar) => {
        texts.value = partTexts(soFar);
        const tokens = Math.max(...soFar.map((text) => text.tokens.length));
        const seconds = (nowMs() - began) / 1000;
        progress.value = { tokens, secondsLeft: (seconds / Math.max(1, tokens)) * (mostWritten - tokens) };
      },
    });
    texts.value = partTexts(written);
  }
  let phaseBefore: ComputingPhase = 'recorded';

  return {
    prompt,
    source,
    phase,
    shown,
    shownPrompt,
    texts,
    failure,
    progress,
    moved: computed(() => asked.value !== answered.value),
    pick(text) {
      prompt.value = text;
      const tie = recorded.ties.find((one) => one.prompt === text);
      if (tie === undefined || working || source.peek().kind !== 'shipped') return;
      shown.value = tie.computed;
      shownPrompt.value = text;
      texts.value = tie.texts;
      answered.value = asked.peek();
      failure.value = null;
      phase.value = 'recorded';
    },
    choose: (kind) => (chosen.value = kind),
    compute: () => work('computing', compute),
    write() {
      if (!working) phaseBefore = phase.peek();
      return work('writing', write);
    },
    stop: () => (stopped = true),
  };
}
