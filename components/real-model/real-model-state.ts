import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { HubPrecision } from '#models/hub/load-hub-model';
import { realModels, type RealModel } from '#models/hub/real-models';
import type { DownloadOrder, DownloadProgress } from '#run/hub/download';
import { describeFailure, type Failure } from '#run/failure';
import type { HubClient } from '#run/hub/client';
import type { KeptModel } from '#run/hub/kept-files';
import type { HubModelInfo, HubNextTokens, HubPhase, HubSource, HubToken } from '#run/hub/protocol';
import type { NetworkChoice } from '#run/hub/model-orders';

/** A listed model's id; `other` stands for a model that is not on the list. */
export type ModelId = string;
export type SourceKind = 'hub' | 'host' | 'files';

type LoadPhase = 'empty' | 'loading' | 'opening' | 'ready' | 'failed';

/** A real model in the page: which, from where, how far it has come, and what it says. */
export interface RealModelState {
  readonly modelId: Signal<ModelId>;
  readonly source: Signal<SourceKind>;
  /** Address of the folder at another host, as typed. */
  readonly address: Signal<string>;
  /** How the weights of a model that is not on the list are stored. */
  readonly precision: Signal<HubPrecision>;
  readonly chosenFiles: Signal<readonly File[]>;
  /** The listed model; undefined for another. */
  readonly listed: ReadonlySignal<RealModel | undefined>;
  readonly phase: ReadonlySignal<LoadPhase>;
  readonly progress: ReadonlySignal<DownloadProgress | null>;
  readonly opening: ReadonlySignal<HubPhase>;
  readonly info: ReadonlySignal<HubModelInfo | null>;
  /** Name of the model that is loaded. */
  readonly loadedName: ReadonlySignal<string>;
  readonly kept: ReadonlySignal<readonly KeptModel[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly prompt: Signal<string>;
  readonly asChat: Signal<boolean>;
  readonly temperature: Signal<number>;
  readonly nextTokens: ReadonlySignal<HubNextTokens | null>;
  readonly written: ReadonlySignal<readonly HubToken[]>;
  readonly answering: ReadonlySignal<'nothing' | 'reading' | 'writing'>;
  /** Loads and opens the chosen model. Nothing leaves this device before. */
  load(): Promise<void>;
  cancel(): void;
  /** Ends the worker and its model; what is kept stays. */
  unload(): void;
  deleteKept(base: string): Promise<void>;
  lookAtKept(): Promise<void>;
  showNext(): Promise<void>;
  write(): Promise<void>;
  stop(): void;
}

export interface RealModelOptions {
  /** Path of the course's start, with a slash at either end. */
  readonly root: string;
  readonly client: () => Promise<HubClient>;
}

const TOKENS_SHOWN = 12;
const LONGEST_ANSWER = 80;

/** What runs only once a model is asked for. */
const loadParts = () =>
  Promise.all([
    import('#run/hub/fetch-model'),
    import('#run/hub/model-orders'),
    import('#run/hub/kept-files'),
  ]);

export function createRealModelState({ root, client: openClient }: RealModelOptions): RealModelState {
  const modelId = signal<ModelId>(realModels[1]!.id);
  const source = signal<SourceKind>('hub');
  const address = signal('');
  const precision = signal<HubPrecision>('q4');
  const chosenFiles = signal<readonly File[]>([]);
  const listed = computed(() => realModels.find(({ id }) => id === modelId.value));
  const phase = signal<LoadPhase>('empty');
  const progress = signal<DownloadProgress | null>(null);
  const opening = signal<HubPhase>('opening');
  const info = signal<HubModelInfo | null>(null);
  const loadedName = signal('');
  const kept = signal<readonly KeptModel[]>([]);
  const failure = signal<Failure | null>(null);
  const prompt = signal('The capital of France is');
  const asChat = signal(false);
  const temperature = signal(1);
  const nextTokens = signal<HubNextTokens | null>(null);
  const written = signal<readonly HubToken[]>([]);
  const answering = signal<'nothing' | 'reading' | 'writing'>('nothing');
  let client: HubClient | null = null;
  let loading: AbortController | null = null;
  let writing: AbortController | null = null;
  let seed = 0;

  function fail(error: unknown): void {
    const described = describeFailure(error);
    failure.value = described.code === 'cancelled' ? null : described;
  }

  async function prepare(
    signalToEnd: AbortSignal,
  ): Promise<{ readonly choice: NetworkChoice; readonly from: HubSource; readonly name: string }> {
    const [{ fetchModel }, orders] = await loadParts();
    const model = listed.peek();
    if (source.peek() === 'files') {
      const chosen = orders.chosenModel(chosenFiles.peek());
      return {
        choice: chosen,
        from: { kind: 'chosen', files: chosen.files },
        name: folderName(chosenFiles.peek()),
      };
    }
    const choice: NetworkChoice = model ?? { network: 'model', precision: precision.peek() };
    const isHub = source.peek() === 'hub' && model !== undefined;
    const order: DownloadOrder = isHub ? orders.hubOrder(model) : orders.hostOrder(choice, address.peek());
    await fetchModel(order, {
      root,
      page: isHub ? 'hub' : 'host',
      signal: signalToEnd,
      report: (news) => (progress.value = news),
    });
    return { choice, from: { kind: 'kept', base: order.base }, name: model?.name ?? order.base };
  }

  const state: RealModelState = {
    modelId,
    source,
    address,
    precision,
    chosenFiles,
    listed,
    phase,
    progress,
    opening,
    info,
    loadedName,
    kept,
    failure,
    prompt,
    asChat,
    temperature,
    nextTokens,
    written,
    answering,
    async load() {
      state.unload();
      const mine = new AbortController();
      loading = mine;
      progress.value = null;
      phase.value = 'loading';
      try {
        const { choice, from, name } = await prepare(mine.signal);
        mine.signal.throwIfAborted();
        phase.value = 'opening';
        opening.value = 'opening';
        const opened = await openClient();
        mine.signal.throwIfAborted();
        client = opened;
        const order = { source: from, ...pick(choice), backend: 'auto' as const };
        const found = await opened.load(order, (news) => (opening.value = news));
        mine.signal.throwIfAborted();
        info.value = found;
        loadedName.value = name;
        asChat.value = found.hasChat;
        phase.value = 'ready';
      } catch (error) {
        if (mine.signal.aborted) return;
        fail(error);
        client?.close();
        phase.value = failure.value === null ? 'empty' : 'failed';
      } finally {
        if (loading === mine) loading = null;
        void state.lookAtKept();
      }
    },
    cancel() {
      loading?.abort();
      state.unload();
    },
    unload() {
      state.stop();
      loading?.abort();
      loading = null;
      client?.close();
      client = null;
      info.value = null;
      nextTokens.value = null;
      written.value = [];
      failure.value = null;
      phase.value = 'empty';
    },
    async deleteKept(base) {
      const [, , { createKeptFiles }] = await loadParts();
      await createKeptFiles(caches).dropModel(base);
      await state.lookAtKept();
    },
    async lookAtKept() {
      try {
        // Opening the cache would make it: whoever never loaded a model has nothing stored.
        const [, , { createKeptFiles, REAL_MODEL_CACHE }] = await loadParts();
        kept.value = (await caches.has(REAL_MODEL_CACHE)) ? await createKeptFiles(caches).models() : [];
      } catch {
        kept.value = [];
      }
    },
    async showNext() {
      if (client === null) return;
      failure.value = null;
      answering.value = 'reading';
      try {
        const text = { text: prompt.peek(), asChat: asChat.peek() };
        const found = await client.nextTokens(text, temperature.peek(), TOKENS_SHOWN);
        if (found === null) return;
        nextTokens.value = found;
        answering.value = 'nothing';
      } catch (error) {
        answering.value = 'nothing';
        fail(error);
      }
    },
    async write() {
      if (client === null) return;
      writing?.abort();
      const mine = new AbortController();
      writing = mine;
      failure.value = null;
      written.value = [];
      answering.value = 'writing';
      const query = {
        prompt: { text: prompt.peek(), asChat: asChat.peek() },
        temperature: temperature.peek(),
        maxTokens: LONGEST_ANSWER,
        seed: ++seed,
      };
      try {
        for await (const token of client.generate(query, mine.signal))
          written.value = [...written.peek(), token];
      } catch (error) {
        fail(error);
      } finally {
        if (writing === mine) answering.value = 'nothing';
      }
    },
    stop() {
      writing?.abort();
      writing = null;
      answering.value = 'nothing';
    },
  };
  return state;
}

const pick = ({ network, precision }: NetworkChoice): NetworkChoice => ({ network, precision });

function folderName(files: readonly File[]): string {
  const folder = files[0]?.webkitRelativePath.split('/')[0];
  return folder === undefined || folder === '' ? 'chosen files' : folder;
}
