import { describe, expect, it } from 'vitest';
import { createHubClient, type HubWorkerPort } from '#run/hub/client';
import type { HubReply, HubRequest } from '#run/hub/protocol';

interface FakeWorker extends HubWorkerPort {
  readonly requests: HubRequest[];
  isTerminated: boolean;
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createHubClient({
    spawn() {
      const fake: FakeWorker = {
        onmessage: null,
        onerror: null,
        requests: [],
        isTerminated: false,
        postMessage: (request) => void fake.requests.push(request),
        terminate: () => void (fake.isTerminated = true),
      };
      workers.push(fake);
      return fake;
    },
  });
  const say = (reply: HubReply): void =>
    workers.at(-1)!.onmessage?.({ data: reply } as MessageEvent<HubReply>);
  return { client, workers, say };
}

const order = {
  source: { kind: 'kept', base: 'https://example.org/' },
  network: 'model',
  precision: 'q4',
  backend: 'auto',
} as const;
const prompt = { text: 'a', asChat: false };
const chosen = { backend: 'wasm', tokensPerSecond: 1 } as const;
const info = { vocabularySize: 9, contextLength: 9, hasChat: false, chosen, measured: [chosen] };

describe('createHubClient', () => {
  it('starts no worker before it is asked for a model', () => {
    expect(setUp().workers).toHaveLength(0);
  });

  it('tells what loading is at', async () => {
    const { client, say } = setUp();
    const phases: string[] = [];
    const loaded = client.load(order, (phase) => phases.push(phase));
    say({ id: 1, type: 'phase', phase: 'opening' });
    say({ id: 1, type: 'phase', phase: 'measuring' });
    say({ id: 1, type: 'loaded', info });
    expect(await loaded).toEqual(info);
    expect(phases).toEqual(['opening', 'measuring']);
  });

  it('drops an answer that a newer question overtook', async () => {
    const { client, say } = setUp();
    const nextTokens = { tokens: [], rest: 1, entropyNats: 0, promptTokens: 1, ranModel: true };
    const old = client.nextTokens(prompt, 1, 3);
    const fresh = client.nextTokens(prompt, 0.5, 3);
    say({ id: 1, type: 'next-tokens', nextTokens });
    say({ id: 2, type: 'next-tokens', nextTokens });
    expect(await old).toBeNull();
    expect(await fresh).toEqual(nextTokens);
  });

  it('ends a stream at once when it is aborted, and tells the worker', async () => {
    const { client, workers, say } = setUp();
    const stop = new AbortController();
    const texts: string[] = [];
    const reading = (async () => {
      for await (const { text } of client.generate(
        { prompt, temperature: 1, maxTokens: 9, seed: 1 },
        stop.signal,
      )) {
        texts.push(text);
        stop.abort();
      }
    })();
    await Promise.resolve();
    say({ id: 1, type: 'token', token: { id: 1, text: 'x', probability: 1 } });
    await reading;
    expect(texts).toEqual(['x']);
    expect(workers[0]!.requests.at(-1)).toEqual({ id: 1, type: 'cancel' });
  });

  it('ends every job when the worker breaks off, and starts another for the next', async () => {
    const { client, workers } = setUp();
    const loading = client.load(order);
    workers[0]!.onerror?.({ message: 'boom', preventDefault() {} } as unknown as ErrorEvent);
    await expect(loading).rejects.toMatchObject({ code: 'crashed' });
    expect(workers[0]!.isTerminated).toBe(true);
    void client.load(order).catch(() => undefined);
    expect(workers).toHaveLength(2);
    client.close();
  });

  it('says “cancelled” to whoever waits when it is closed', async () => {
    const { client } = setUp();
    const loading = client.load(order);
    client.close();
    await expect(loading).rejects.toMatchObject({ code: 'cancelled' });
  });
});
