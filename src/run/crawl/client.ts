import { RunError, toRunError } from '../failure.ts';
import type { CrawlReply, CrawlRequest } from './protocol.ts';
import type { CrawlReport, SamplePage } from './report.ts';
import type { CrawlSettings } from './settings.ts';

/** The part of a `Worker` that is used; tests hand in a stand-in. */
export interface CrawlWorkerPort {
  onmessage: ((event: MessageEvent<CrawlReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: CrawlRequest): void;
  terminate(): void;
}

export type CrawlProgress = Extract<CrawlReply, { type: 'progress' }>;

export interface CrawlClient {
  /**
   * Cleans a crawl; null when a newer call overtook this one.
   * @throws RunError `cancelled` when it was stopped
   */
  clean(
    seed: number,
    settings: CrawlSettings,
    onProgress?: (progress: CrawlProgress) => void,
  ): Promise<CrawlReport | null>;
  /** The pages of a crawl to label. */
  sample(seed: number): Promise<readonly SamplePage[]>;
  /** Ends the worker, at once, and every job under way with it. The next call starts a new one. */
  stop(): void;
}

interface Job {
  readonly hear: (reply: CrawlReply) => void;
  readonly fail: (error: RunError) => void;
}

/** A worker that has jobs and says nothing for this long counts as dead. */
const SILENCE_MS = 60_000;

export function createCrawlClient({ spawn }: { readonly spawn: () => CrawlWorkerPort }): CrawlClient {
  const jobs = new Map<number, Job>();
  let worker: CrawlWorkerPort | null = null;
  let lastId = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function watch(): void {
    clearTimeout(silence);
    if (jobs.size === 0) return;
    const limit = Math.round(SILENCE_MS / 1000);
    silence = setTimeout(
      () =>
        end(new RunError('silent', `The filters’ worker said nothing for ${limit} seconds and was ended.`)),
      SILENCE_MS,
    );
  }

  function end(error: RunError): void {
    clearTimeout(silence);
    if (worker !== null) {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      worker = null;
    }
    const orphans = [...jobs.values()];
    jobs.clear();
    for (const { fail } of orphans) fail(error);
  }

  function start(): CrawlWorkerPort {
    let fresh: CrawlWorkerPort;
    try {
      fresh = spawn();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RunError('unsupported', `The browser would not start a worker (${reason}).`);
    }
    fresh.onmessage = ({ data }) => {
      const job = jobs.get(data.id);
      if (data.type !== 'progress') jobs.delete(data.id);
      watch();
      job?.hear(data);
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      end(
        event.message
          ? new RunError('crashed', `The filters’ worker broke off (${event.message}).`, 'Try again.')
          : new RunError('offline', 'The script that runs the filters could not be loaded.'),
      );
    };
    return fresh;
  }

  function send<Result>(
    request: (id: number) => CrawlRequest,
    resultOf: (reply: CrawlReply) => { readonly result: Result } | undefined,
  ): Promise<Result> {
    return new Promise((resolve, reject: (error: RunError) => void) => {
      const id = ++lastId;
      worker ??= start();
      jobs.set(id, {
        fail: reject,
        hear: (reply) => {
          if (reply.type === 'failed') reject(toRunError(reply.failure));
          const found = resultOf(reply);
          if (found) resolve(found.result);
        },
      });
      watch();
      worker.postMessage(request(id));
    });
  }

  return {
    clean: (seed, settings, onProgress) =>
      send<CrawlReport | null>(
        (id) => ({ id, type: 'clean', seed, settings }),
        (reply) => {
          if (reply.type === 'progress') onProgress?.(reply);
          if (reply.type === 'overtaken') return { result: null };
          return reply.type === 'report' ? { result: reply.report } : undefined;
        },
      ),
    sample: (seed) =>
      send<readonly SamplePage[]>(
        (id) => ({ id, type: 'sample', seed }),
        (reply) => (reply.type === 'sample' ? { result: reply.pages } : undefined),
      ),
    stop: () => end(new RunError('cancelled', 'The filters were stopped.')),
  };
}
