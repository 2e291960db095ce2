import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCrawlClient, type CrawlWorkerPort } from '#run/crawl/client';
import type { CrawlReply, CrawlRequest } from '#run/crawl/protocol';
import { defaultCrawlSettings } from '#run/crawl/settings';
import { createCrawlHost } from '#run/crawl/worker-host';

const clean = (id: number): CrawlRequest => ({ id, type: 'clean', seed: 1, settings: defaultCrawlSettings });

describe('the worker', () => {
  it('finishes the newest of several runs, tells how far it is, and answers for each', async () => {
    const replies: CrawlReply[] = [];
    const receive = createCrawlHost((reply) => replies.push(reply), 120);
    await Promise.all([receive(clean(1)), receive(clean(2)), receive({ id: 3, type: 'sample', seed: 1 })]);
    const ends = replies.filter(({ type }) => type !== 'progress').map(({ id, type }) => [id, type]);
    expect(ends).toEqual([
      [1, 'overtaken'],
      [2, 'report'],
      [3, 'sample'],
    ]);
    const shares = replies.flatMap((reply) =>
      reply.type === 'progress' && reply.phase === 'writing' ? [reply.share] : [],
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('answers a setting that cannot be with its reason', async () => {
    const replies: CrawlReply[] = [];
    const receive = createCrawlHost((reply) => replies.push(reply), 120);
    const thresholds = { ...defaultCrawlSettings.thresholds, buckets: 1000 };
    await receive({ id: 1, type: 'clean', seed: 1, settings: { ...defaultCrawlSettings, thresholds } });
    const last = replies.at(-1)!;
    expect(last.type === 'failed' && last.failure.message).toContain('buckets lies between 1 and 64');
  });
});

describe('the client', () => {
  afterEach(() => vi.useRealTimers());

  function createFake() {
    const ports: (CrawlWorkerPort & { ended: boolean; requests: CrawlRequest[] })[] = [];
    const client = createCrawlClient({
      spawn: () => {
        const port = {
          onmessage: null,
          onerror: null,
          requests: [] as CrawlRequest[],
          ended: false,
          postMessage: (request: CrawlRequest) => void port.requests.push(request),
          terminate: () => void (port.ended = true),
        } as (typeof ports)[number];
        ports.push(port);
        return port;
      },
    });
    return { client, ports };
  }

  it('ends the worker at once on Stop, and starts a fresh one at the next run', async () => {
    const { client, ports } = createFake();
    const run = client.clean(1, defaultCrawlSettings);
    client.stop();
    expect(ports[0]!.ended).toBe(true);
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    const next = client.clean(1, defaultCrawlSettings);
    const { id } = ports[1]!.requests[0]!;
    ports[1]!.onmessage!({ data: { id, type: 'overtaken' } } as MessageEvent<CrawlReply>);
    expect(await next).toBeNull();
  });

  it('says so when the worker breaks off or falls silent', async () => {
    vi.useFakeTimers();
    const { client, ports } = createFake();
    const broken = expect(client.sample(1)).rejects.toMatchObject({ code: 'crashed' });
    ports[0]!.onerror!({ message: 'out of memory', preventDefault() {} } as unknown as ErrorEvent);
    await broken;
    const silent = expect(client.sample(1)).rejects.toMatchObject({ code: 'silent' });
    await vi.advanceTimersByTimeAsync(61_000);
    await silent;
  });
});
