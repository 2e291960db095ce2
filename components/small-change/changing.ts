import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Growth } from '#course/workbench/growth';
import { editDistance } from '#lab/edit-distance';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelInfo, ModelLoading, ModelSource, PromptReading } from '#run/protocol';
import type { ChangeKindsUpdate, EditSearchUpdate, PhrasingSpreadUpdate } from '#run/small-change/protocol';
import { fetchPart } from '../frame/fetch-part.ts';
import { isFlip } from './comparison.ts';
import type { Comparison } from './recorded.ts';

export type ChangingPhase = 'recorded' | 'comparing' | 'working' | 'live' | 'stopped' | 'failed';
export const panels = ['hunt', 'kinds', 'phrasings'] as const;
export type Panel = (typeof panels)[number];

interface ChangingSettings {
  readonly prompt: string;
  readonly edited: string;
  /** `grown`, or a shipped model's name. */
  readonly model: string;
  readonly panel: Panel;
}

/** A reader's edit that gives another likeliest token. */
export interface OwnFlip {
  readonly text: string;
  readonly distance: number;
  readonly divergence: number;
}

interface LiveComparison extends Comparison {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  readonly choice: string;
}

/** Everything the figure 'Small change, different answer' does. */
export interface Changing {
  readonly prompt: Signal<string>;
  readonly edited: Signal<string>;
  readonly choice: Signal<string>;
  readonly panel: Signal<Panel>;
  readonly phase: ReadonlySignal<ChangingPhase>;
  /** Which panel's long job is under way. */
  readonly job: ReadonlySignal<Panel | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly loading: ReadonlySignal<ModelLoading | null>;
  /** The newest comparison by hand; null until there is one of this prompt and model. */
  readonly compared: ReadonlySignal<LiveComparison | null>;
  /** The reader's smallest edit that flips, of this prompt and model: by distance, then by divergence. */
  readonly best: ReadonlySignal<OwnFlip | null>;
  /** What the search of this prompt and model has found. */
  readonly search: ReadonlySignal<EditSearchUpdate | null>;
  readonly kinds: ReadonlySignal<ChangeKindsUpdate | null>;
  readonly phrasings: ReadonlySignal<PhrasingSpreadUpdate | null>;
  readonly progress: ReadonlySignal<{ readonly share: number; readonly secondsLeft: number } | null>;
  /** Reads both prompts. */
  compare(): Promise<void>;
  /** What the reader types in the second field; read at once when the model is there. */
  edit(text: string): void;
  searchAll(): Promise<void>;
  tryKinds(): Promise<void>;
  tryPhrasings(): Promise<void>;
  stop(): void;
  /** Puts another prompt there. */
  pick(prompt: string): void;
  choose(model: string): void;
  restore(settings: ChangingSettings): void;
}

export interface ChangingOptions {
  readonly client: Pick<RunClient, 'analyse' | 'experiment' | 'onLoading'>;
  readonly own: Pick<Growth, 'ensureModel'>;
  readonly shipped: readonly string[];
  readonly start: ChangingSettings;
  /** Seed of live kinds of change; what was recorded had those before. */
  readonly seed: number;
  /** Milliseconds, of any origin. */
  readonly now?: () => number;
}

/** People whose prompts are changed, or who are asked about in every phrasing. */
export const LIVE_PEOPLE = 20;

export function createChanging({
  client,
  own,
  shipped,
  start,
  seed,
  now = () => performance.now(),
}: ChangingOptions): Changing {
  const prompt = signal(start.prompt);
  const edited = signal(start.edited);
  const choice = signal(start.model);
  const panel = signal<Panel>(start.panel);
  const phase = signal<ChangingPhase>('recorded');
  const job = signal<Panel | null>(null);
  const failure = signal<Failure | null>(null);
  const loading = signal<ModelLoading | null>(null);
  const compared = signal<LiveComparison | null>(null);
  const best = signal<OwnFlip | null>(null);
  const search = signal<EditSearchUpdate | null>(null);
  const kinds = signal<ChangeKindsUpdate | null>(null);
  const phrasings = signal<PhrasingSpreadUpdate | null>(null);
  const progress = signal<{ share: number; secondsLeft: number } | null>(null);
  const busy = computed(() => phase.value === 'comparing' || phase.value === 'working');
  let control: AbortController | null = null;
  /** Whether a comparison has brought the model of now, so that the next is quick. */
  let isWarm = false;

  async function source(): Promise<ModelSource> {
    if (choice.peek() !== 'grown') return { kind: 'shipped', name: choice.peek() };
    await own.ensureModel();
    return { kind: 'grown' };
  }

  /** Ends what is under way, and drops what it would still bring. */
  function drop(): void {
    control?.abort();
    control = null;
    progress.value = null;
    job.value = null;
  }

  async function run(
    as: Panel | 'comparison',
    work: (model: ModelSource, stop: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (busy.peek()) return;
    const mine = (control = new AbortController());
    phase.value = as === 'comparison' ? 'comparing' : 'working';
    job.value = as === 'comparison' ? null : as;
    failure.value = null;
    loading.value = null;
    const unhear = client.onLoading((news) => {
      if (news.model === choice.peek()) loading.value = news;
    });
    try {
      await work(await source(), mine.signal);
      if (control === mine) phase.value = mine.signal.aborted ? 'stopped' : 'live';
    } catch (error) {
      if (control !== mine) return;
      failure.value = describeFailure(error);
      phase.value = 'failed';
    } finally {
      unhear();
      if (control === mine) {
        control = null;
        progress.value = null;
        job.value = null;
      }
    }
  }

  /** Follows an experiment, keeps each update, and tells how far it has come. */
  async function follow<U extends { readonly done: number; readonly total: number }>(
    updates: AsyncIterable<U>,
    stop: AbortSignal,
    keep: (update: U) => void,
  ): Promise<void> {
    let began = NaN;
    for await (const update of updates) {
      if (stop.aborted) return;
      // The first comes when the model is there and nothing is done yet.
      if (update.done === 0) began = now();
      const seconds = (now() - began) / 1000;
      progress.value = {
        share: update.done / update.total,
        secondsLeft: update.done === 0 ? Infinity : (seconds / update.done) * (update.total - update.done),
      };
      keep(update);
    }
    isWarm = true;
  }

  async function readBoth(model: ModelSource, stop: AbortSignal): Promise<void> {
    const { liveComparison } = await fetchPart(() => import('./live-comparison.ts'));
    // What is typed while it reads is read next; a stop is heard between two.
    for (;;) {
      const [before, after, chosen] = [prompt.peek(), edited.peek(), choice.peek()];
      const result = await client.analyse({ kind: 'change', model, before, after });
      if (stop.aborted) return;
      const found = liveComparison(before, after, result);
      compared.value = { ...found, model: result.model, reading: result.after.reading, choice: chosen };
      isWarm = true;
      noteFlip(found);
      if (edited.peek() === after) return;
    }
  }

  function noteFlip(found: Comparison): void {
    if (!isFlip(found) || found.meaning === 'other') return;
    const distance = editDistance(found.before, found.after);
    const { divergence, after: text } = found;
    const last = best.peek();
    const isBetter =
      last === null ||
      distance < last.distance ||
      (distance === last.distance && divergence < last.divergence);
    if (isBetter) best.value = { text, distance, divergence };
  }

  /** What was found belongs to one prompt and one model. */
  function forget(): void {
    drop();
    compared.value = null;
    best.value = null;
    search.value = null;
    failure.value = null;
    phase.value = 'recorded';
  }

  function forgetModel(): void {
    forget();
    isWarm = false;
    kinds.value = null;
    phrasings.value = null;
  }

  return {
    prompt,
    edited,
    choice,
    panel,
    phase,
    job,
    failure,
    loading,
    compared,
    best,
    search,
    kinds,
    phrasings,
    progress,
    compare: () => run('comparison', readBoth),
    edit(text) {
      edited.value = text;
      if (isWarm && !busy.peek() && phase.peek() !== 'failed') void run('comparison', readBoth);
    },
    searchAll: () =>
      run('hunt', (model, stop) =>
        follow(
          client.experiment({ kind: 'edit-search', model, prompt: prompt.peek() }, stop),
          stop,
          (update) => (search.value = update),
        ),
      ),
    tryKinds: () =>
      run('kinds', (model, stop) =>
        follow(
          client.experiment({ kind: 'change-kinds', model, people: LIVE_PEOPLE, seed }, stop),
          stop,
          (update) => (kinds.value = update),
        ),
      ),
    tryPhrasings: () =>
      run('phrasings', (model, stop) =>
        follow(
          client.experiment({ kind: 'phrasing-spread', model, people: LIVE_PEOPLE }, stop),
          stop,
          (update) => (phrasings.value = update),
        ),
      ),
    stop() {
      control?.abort();
      // A reading is short and goes on in the worker; what it brings is no longer waited for.
      if (phase.peek() === 'comparing') {
        drop();
        phase.value = 'stopped';
      }
    },
    pick(text) {
      forget();
      prompt.value = text;
      edited.value = text;
    },
    choose(model) {
      forgetModel();
      choice.value = model;
    },
    restore(settings) {
      forgetModel();
      prompt.value = settings.prompt;
      edited.value = settings.edited;
      panel.value = settings.panel;
      const isKnown = settings.model === 'grown' || shipped.includes(settings.model);
      choice.value = isKnown ? settings.model : choice.peek();
    },
  };
}
