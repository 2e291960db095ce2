import { initialiseWeights, loadTokenizer, type TransformerConfig } from '#models';
import { exportHuggingFace } from '#models/hugging-face';
import { trainTokenizer } from '#models/tokenizer-training';
import { createManifest } from '#models/verify-files';
import { createFileCache } from '#run/file-cache';
import type { ModelLoading } from '#run/protocol';
import { createShippedModels } from '#run/shipped-models';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeCaches, type FakeCaches } from './fake-caches.ts';

const models = new URL('https://example.org/course/models/');
const config: TransformerConfig = {
  vocabularySize: 270,
  width: 16,
  layers: 1,
  heads: 1,
  feedForwardWidth: 16,
  contextLength: 32,
  ropeTheta: 10_000,
  normEpsilon: 1e-5,
};

type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** A model's files with their card. */
function publish(seed: number): Files {
  const tokenizer = loadTokenizer(trainTokenizer(['Mara likes plums. '.repeat(9)], { vocabularySize: 270 }));
  const files = { ...exportHuggingFace({ weights: initialiseWeights(config, seed), tokenizer }) };
  const card = { growth: { steps: 6000, seed }, ...createManifest(files) };
  return { ...files, 'card.json': new TextEncoder().encode(JSON.stringify(card)) } as Files;
}

let published: Files;
let site: Files;
/** What the browser's own cache wrongly holds: served unless a request passes it by. */
let stale: Files;
let caches: FakeCaches;
let requests: string[];
beforeAll(() => {
  published = publish(1);
});

beforeEach(() => {
  site = { ...published };
  stale = {};
  caches = createFakeCaches();
  requests = [];
  vi.stubGlobal(
    'fetch',
    vi.fn((address: URL, options?: RequestInit) => {
      expect(address.href).toContain('/course/models/fern/');
      const name = address.pathname.split('/').at(-1)!;
      requests.push(`${name} ${options?.cache ?? ''}`.trim());
      const content = (options?.cache === 'default' ? stale[name] : undefined) ?? site[name];
      return Promise.resolve(new Response(content ?? null, { status: content === undefined ? 404 : 200 }));
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const loadWith = (storage: CacheStorage | undefined, onLoading?: (loading: ModelLoading) => void) =>
  createShippedModels(models, { cache: createFileCache(storage), ...(onLoading && { onLoading }) })('fern');
/** As on a fresh page: nothing is remembered but what the cache keeps. */
const load = () => loadWith(caches.storage);
const changed = (name: string, edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) =>
  edit(published[name]!.slice());
const flipLast = (bytes: Uint8Array<ArrayBuffer>) => bytes.with(bytes.length - 5, bytes.at(-5)! ^ 1);
const requested = (name: string): number => requests.filter((request) => request.startsWith(name)).length;
const weightsKey = () => [...caches.entries.keys()].find((key) => key.includes('model.safetensors'))!;

describe('a shipped model', () => {
  it('loads when its files are what its card says', async () => {
    const held = await load();
    expect(held.info()).toMatchObject({ name: 'fern', vocabularySize: 270, contextLength: 32, steps: 6000 });
    expect(await held.model.logits([0])).toHaveLength(270);
    held.model.dispose();
  });

  it('is not fetched twice', async () => {
    await load();
    requests = [];
    await load();
    expect(requests).toEqual(['card.json no-cache']);
  });

  it('answers without a connection once it is kept', async () => {
    await load();
    vi.mocked(fetch).mockRejectedValue(new TypeError('Failed to fetch'));
    expect((await load()).info()).toMatchObject({ name: 'fern', steps: 6000 });
  });

  it('is fetched anew when a new release is published, and the old files go', async () => {
    await load();
    const old = new Set(caches.entries.keys());
    site = publish(2);
    await load();
    expect(requested('model.safetensors')).toBe(2);
    const kept = [...caches.entries.keys()];
    expect(kept.filter((key) => key.includes('model.safetensors'))).toHaveLength(1);
    expect(old.has(weightsKey())).toBe(false);
  });

  it('tells how much of it has arrived', async () => {
    const told: ModelLoading[] = [];
    await loadWith(caches.storage, (loading) => told.push(loading));
    const total = ['config.json', 'model.safetensors', 'tokenizer.json'].reduce(
      (sum, name) => sum + published[name]!.length,
      0,
    );
    expect(told.at(-1)).toEqual({ model: 'fern', bytesDone: total, bytesTotal: total });
    const done = told.map(({ bytesDone }) => bytesDone);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it.each([
    ['a private window', createFakeCaches({ refuse: true }).storage],
    ['a page without Cache Storage', undefined],
  ])('loads in %s', async (_, storage) => {
    expect((await loadWith(storage)).info().name).toBe('fern');
  });

  it('is loaded once, whoever asks, and again after a failure', async () => {
    const loadAgain = createShippedModels(models, { cache: createFileCache(caches.storage) });
    vi.mocked(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(loadAgain('fern')).rejects.toMatchObject({ code: 'offline' });
    const held = await loadAgain('fern');
    expect(await loadAgain('fern')).toBe(held);
    held.model.dispose();
  });
});

describe('a file that is not as published', () => {
  it('is named when it is missing', async () => {
    delete site['model.safetensors'];
    await expect(load()).rejects.toMatchObject({
      code: 'file-missing',
      message: expect.stringContaining('model.safetensors') as string,
    });
  });

  it.each<[string, () => Uint8Array<ArrayBuffer>, string]>([
    ['cut short', () => changed('model.safetensors', (bytes) => bytes.slice(0, -100)), 'cut short'],
    ['of a changed bit', () => changed('model.safetensors', flipLast), 'not the one that was published'],
    [
      'too long',
      () => changed('model.safetensors', (bytes) => new Uint8Array([...bytes, 1])),
      'not the one that was published',
    ],
    ['a page', () => new TextEncoder().encode('<!doctype html><title>Not here</title>'), 'cut short'],
  ])('is fetched once more when it is %s, then explained, and never kept', async (_, content, words) => {
    site['model.safetensors'] = content();
    await expect(load()).rejects.toMatchObject({
      code: 'file-damaged',
      message: expect.stringContaining(words) as string,
      remedy: expect.stringContaining('Reload') as string,
    });
    expect(requests.filter((request) => request.startsWith('model'))).toEqual([
      'model.safetensors default',
      'model.safetensors reload',
    ]);
    expect([...caches.entries.keys()].some((key) => key.includes('model.safetensors'))).toBe(false);
  });

  it('does no harm when only the browser’s cache holds it', async () => {
    stale['model.safetensors'] = changed('model.safetensors', flipLast);
    const held = await load();
    expect(held.info().name).toBe('fern');
    expect(caches.entries.get(weightsKey())).toEqual(published['model.safetensors']);
  });

  it('is dropped and fetched again when it was damaged while it was kept', async () => {
    await load();
    caches.entries.set(weightsKey(), changed('model.safetensors', flipLast));
    expect((await load()).info().name).toBe('fern');
    expect(requested('model.safetensors')).toBe(2);
    expect(caches.entries.get(weightsKey())).toEqual(published['model.safetensors']);
  });

  it.each([
    ['a page', '<!doctype html><title>Not here</title>'],
    ['without a hash for each file', '{"files":{"config.json":{"sizeBytes":1,"sha256":"00"}}}'],
  ])('is noticed when it is the card, %s', async (_, card) => {
    site['card.json'] = new TextEncoder().encode(card);
    await expect(load()).rejects.toMatchObject({ code: 'file-damaged' });
    expect(requested('card.json')).toBe(2);
  });
});
