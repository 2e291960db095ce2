import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Growth } from '#course/workbench/growth';
import type { AttentionResult, EmbeddingsResult, TokensResult } from '#run/analysis/protocol';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelSource } from '#run/protocol';
import type { RecordedReading } from './recorded-reading.ts';

/** What a model makes of a text: of one text all of it, so that the tabs never disagree. */
export interface Shown {
  readonly tokens: TokensResult;
  readonly embeddings: EmbeddingsResult;
  readonly attention: AttentionResult;
}

export type ReadingPhase = 'recorded' | 'loading' | 'live' | 'failed';
export const readingTabs = ['tokens', 'embeddings', 'attention'] as const;
export type ReadingTab = (typeof readingTabs)[number];
export const moments = ['before', 'after'] as const;
export type Moment = (typeof moments)[number];

/** Everything the figure 'What it reads' shows and does. */
export interface Reading {
  readonly text: ReadonlySignal<string>;
  /** Which token of the text is picked. */
  readonly picked: ReadonlySignal<number>;
  readonly tab: Signal<ReadingTab>;
  /** Whether the embeddings are those of random weights or of the trained ones. */
  readonly moment: ReadonlySignal<Moment>;
  /** The head that is looked at, counted through all layers from 0. */
  readonly head: Signal<number>;
  /** What a million tokens cost, in the reader's own currency. */
  readonly price: Signal<number>;
  readonly source: ReadonlySignal<ModelSource>;
  readonly phase: ReadonlySignal<ReadingPhase>;
  readonly shown: ReadonlySignal<Shown>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Reads another text, once the reader has stopped typing. */
  setText(text: string): void;
  pick(index: number): void;
  setMoment(moment: Moment): void;
  choose(kind: ModelSource['kind']): void;
  /** Reads the text now. */
  read(): Promise<void>;
  /** Sets the controls; reads nothing. */
  restore(state: ReadingState): void;
}

/** What a link to the figure holds. */
export interface ReadingState {
  readonly text: string;
  readonly picked: number;
  readonly tab: ReadingTab;
  readonly moment: Moment;
  readonly head: number;
}

export interface ReadingOptions {
  readonly client: Pick<RunClient, 'analyse'>;
  readonly own: Pick<Growth, 'grown' | 'ensureModel'>;
  /** The shipped model's name. */
  readonly shipped: string;
  readonly recorded: Pick<RecordedReading, 'text' | 'picked'> & Shown;
  /** How long typing must pause. Default 250 ms. */
  readonly pauseMs?: number;
}

const neighbourCount = 8;

export function createReading({ client, own, shipped, recorded, pauseMs = 250 }: ReadingOptions): Reading {
  const text = signal(recorded.text);
  const picked = signal(recorded.picked);
  const moment = signal<Moment>('after');
  const chosen = signal<ModelSource['kind']>('shipped');
  const source = computed((): ModelSource =>
    chosen.value === 'grown' && own.grown.value ? { kind: 'grown' } : { kind: 'shipped', name: shipped },
  );
  const phase = signal<ReadingPhase>('recorded');
  const { tokens, embeddings, attention } = recorded;
  const shown = signal<Shown>({ tokens, embeddings, attention });
  const failure = signal<Failure | null>(null);
  const samples = tokens.texts.slice(1).map((sample) => sample.text);
  let newest = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<void> {
    clearTimeout(typing);
    const turn = ++newest;
    const overtaken = (): boolean => turn !== newest;
    phase.value = 'loading';
    failure.value = null;
    const model = source.peek();
    const whole = text.peek();
    try {
      if (model.kind === 'grown') await own.ensureModel();
      const taken = await client.analyse({ kind: 'tokens', model, texts: [whole, ...samples] });
      const looked = await client.analyse({ kind: 'attention', model, text: whole });
      if (overtaken()) return;
      const { pieces } = taken.texts[0]!;
      picked.value = Math.max(0, Math.min(picked.peek(), pieces.length - 1));
      const token = pieces[picked.peek()]?.id ?? shown.peek().embeddings.picked.id;
      const near = await client.analyse({ kind: 'embeddings', model, token, count: neighbourCount });
      if (overtaken()) return;
      shown.value = { tokens: taken, embeddings: near, attention: looked };
      phase.value = 'live';
    } catch (error) {
      if (overtaken()) return;
      failure.value = describeFailure(error);
      phase.value = 'failed';
    }
  }

  return {
    text,
    picked,
    tab: signal<ReadingTab>('tokens'),
    moment,
    head: signal(0),
    price: signal(3),
    source,
    phase,
    shown,
    failure,
    read,
    setText(value) {
      text.value = value;
      clearTimeout(typing);
      typing = setTimeout(() => void read(), pauseMs);
    },
    pick(index) {
      picked.value = index;
      void read();
    },
    setMoment(value) {
      moment.value = value;
      void read();
    },
    choose(kind) {
      chosen.value = kind;
      void read();
    },
    restore(state) {
      text.value = state.text;
      picked.value = state.picked;
      moment.value = state.moment;
      this.tab.value = state.tab;
      this.head.value = state.head;
    },
  };
}
