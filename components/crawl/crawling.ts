import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { StageId, ThresholdName } from '#lab/filtering/pipeline/settings';
import { firstCrawl, keepCrawl, readKeptCrawl, type KeptCrawl } from '#course/crawl-settings';
import type { CrawlClient, CrawlProgress } from '#run/crawl/client';
import type { CrawlReport, SamplePage } from '#run/crawl/report';
import { writeSettings, type CrawlSettings, type ReaderLabel } from '#run/crawl/settings';
import { describeFailure, type Failure } from '#run/failure';

type CrawlingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

/** The crawl in the page: what is set, what was last found, and what is under way. */
export interface Crawling {
  readonly seed: ReadonlySignal<number>;
  readonly settings: ReadonlySignal<CrawlSettings>;
  /** The stage whose panel is open. */
  readonly tab: Signal<StageId>;
  readonly report: ReadonlySignal<CrawlReport>;
  /** True while the report is of other settings than those set. */
  readonly stale: ReadonlySignal<boolean>;
  /** True while the report is of the crawl and the filters that everybody begins with. */
  readonly first: ReadonlySignal<boolean>;
  readonly phase: ReadonlySignal<CrawlingPhase>;
  readonly progress: ReadonlySignal<Pick<CrawlProgress, 'phase' | 'share'> | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Pages to label; null until they are asked for. */
  readonly sample: ReadonlySignal<readonly SamplePage[] | null>;
  /** Sets a part of the pipeline and runs it, a moment after the last change. */
  change(part: Partial<CrawlSettings>): void;
  setSeed(seed: number): void;
  toggle(stage: StageId, on: boolean): void;
  move(stage: StageId, by: -1 | 1): void;
  setThreshold(name: ThresholdName, value: number): void;
  label(place: number, label: ReaderLabel): void;
  /** Sets everything and runs nothing. */
  restore(state: KeptCrawl & { readonly tab?: StageId }): void;
  /** Sets what the reader ran last, in an earlier visit. */
  restoreKept(): void;
  run(): Promise<void>;
  stop(): void;
  fetchSample(): Promise<void>;
}

export interface CrawlingOptions {
  readonly recorded: CrawlReport;
  /** Fetches the client and starts a worker, at the first run. */
  readonly client: () => Promise<CrawlClient>;
}

/** After the last change, so that a dragged slider does not start a run at every step. */
const PAUSE_MS = 200;

/** The same text for the same pipeline. */
const keyOf = ({ seed, settings }: KeptCrawl): string => JSON.stringify([seed, writeSettings(settings)]);

export function createCrawling({ recorded, client: openClient }: CrawlingOptions): Crawling {
  const seed = signal(firstCrawl.seed);
  const settings = signal(firstCrawl.settings);
  const tab = signal<StageId>('gopherQuality');
  const report = signal(recorded);
  /** What the report was found with; the recorded one, with what everybody begins with. */
  const found = signal(keyOf(firstCrawl));
  const stale = computed(() => keyOf({ seed: seed.value, settings: settings.value }) !== found.value);
  const phase = signal<CrawlingPhase>('recorded');
  const progress = signal<Crawling['progress']['value']>(null);
  const failure = signal<Failure | null>(null);
  const sample = signal<readonly SamplePage[] | null>(null);
  let client: Promise<CrawlClient> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;

  const clientNow = (): Promise<CrawlClient> =>
    (client ??= openClient().catch((error: unknown) => {
      client = null;
      throw error;
    }));

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void crawling.run(), PAUSE_MS);
  }

  function fail(error: unknown): void {
    progress.value = null;
    const described = describeFailure(error);
    if (described.code === 'cancelled') return;
    failure.value = described;
    phase.value = 'failed';
  }

  const crawling: Crawling = {
    seed,
    settings,
    tab,
    report,
    stale,
    first: computed(() => found.value === keyOf(firstCrawl)),
    phase,
    progress,
    failure,
    sample,
    change(part) {
      settings.value = { ...settings.peek(), ...part };
      soon();
    },
    setSeed(next) {
      seed.value = next;
      sample.value = null;
      // Other pages: what was said of the old ones says nothing of these.
      crawling.change({ labels: firstCrawl.settings.labels });
    },
    toggle(stage, on) {
      const now = settings.peek();
      crawling.change({ on: now.order.filter((one) => (one === stage ? on : now.on.includes(one))) });
    },
    move(stage, by) {
      const order = [...settings.peek().order];
      const from = order.indexOf(stage);
      const to = from + by;
      if (to < 0 || to >= order.length) return;
      [order[from], order[to]] = [order[to]!, order[from]!];
      crawling.change({ order });
    },
    setThreshold: (name, value) =>
      crawling.change({ thresholds: { ...settings.peek().thresholds, [name]: value } }),
    label(place, label) {
      const labels = settings.peek().labels.map((now, i) => (i === place ? label : now));
      crawling.change({ labels });
    },
    restore(state) {
      crawling.stop();
      if (state.seed !== seed.peek()) sample.value = null;
      seed.value = state.seed;
      settings.value = state.settings;
      if (state.tab !== undefined) tab.value = state.tab;
    },
    restoreKept() {
      const kept = readKeptCrawl();
      if (kept) crawling.restore(kept);
    },
    async run() {
      clearTimeout(timer);
      const mine = ++newest;
      failure.value = null;
      phase.value = 'running';
      progress.value ??= { phase: 'writing', share: 0 };
      const [usedSeed, used] = [seed.peek(), settings.peek()];
      try {
        const news = await (
          await clientNow()
        ).clean(usedSeed, used, (progressed) => {
          if (mine === newest) progress.value = progressed;
        });
        if (mine !== newest || news === null) return;
        report.value = news;
        found.value = keyOf({ seed: usedSeed, settings: used });
        progress.value = null;
        phase.value = 'live';
        keepCrawl({ seed: usedSeed, settings: used });
      } catch (error) {
        if (mine === newest) fail(error);
      }
    },
    stop() {
      clearTimeout(timer);
      newest++;
      progress.value = null;
      if (phase.peek() !== 'running') return;
      phase.value = 'stopped';
      void client?.then((opened) => opened.stop()).catch(() => undefined);
    },
    async fetchSample() {
      failure.value = null;
      const asked = seed.peek();
      try {
        const pages = await (await clientNow()).sample(asked);
        if (asked === seed.peek()) sample.value = pages;
      } catch (error) {
        fail(error);
      }
    },
  };
  return crawling;
}
