import { initialiseWeights, loadTokenizer, type TransformerConfig } from '#models';
import { exportHuggingFace } from '#models/hugging-face';
import { trainTokenizer } from '#models/tokenizer-training';
import { createManifest } from '#models/verify-files';
import { createShippedModels } from '#run/shipped-models';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

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

let published: Record<string, Uint8Array<ArrayBuffer>>;
let site: Record<string, Uint8Array<ArrayBuffer>>;
beforeAll(() => {
  const tokenizer = loadTokenizer(trainTokenizer(['Mara likes plums. '.repeat(9)], { vocabularySize: 270 }));
  const files = { ...exportHuggingFace({ weights: initialiseWeights(config, 1), tokenizer }) };
  const manifest = new TextEncoder().encode(
    JSON.stringify({ ...createManifest(files), growth: { steps: 6000 } }),
  );
  published = { ...files, 'manifest.json': manifest } as typeof published;
});

beforeEach(() => {
  site = { ...published };
  vi.stubGlobal(
    'fetch',
    vi.fn((address: URL) => {
      expect(address.href).toContain('/course/models/fern/');
      const content = site[address.pathname.split('/').at(-1)!];
      return Promise.resolve(new Response(content ?? null, { status: content === undefined ? 404 : 200 }));
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const load = () => createShippedModels(models)('fern');
const change = (name: string, edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): void => {
  site[name] = edit(site[name]!.slice());
};

describe('createShippedModels', () => {
  it('loads a model whose files are what the manifest says', async () => {
    const held = await load();
    expect(held.info()).toMatchObject({ name: 'fern', vocabularySize: 270, contextLength: 32, steps: 6000 });
    expect(await held.model.logits([0])).toHaveLength(270);
    held.model.dispose();
  });

  it('names a missing file', async () => {
    delete site['model.safetensors'];
    await expect(load()).rejects.toMatchObject({
      code: 'file-missing',
      message: expect.stringContaining('model.safetensors') as string,
    });
  });

  it('notices a file that was cut short', async () => {
    change('model.safetensors', (bytes) => bytes.slice(0, -100));
    await expect(load()).rejects.toMatchObject({
      code: 'file-damaged',
      message: expect.stringContaining('cut short') as string,
    });
  });

  it('notices a single changed bit', async () => {
    change('model.safetensors', (bytes) => bytes.with(bytes.length - 5, bytes.at(-5)! ^ 1));
    await expect(load()).rejects.toMatchObject({
      code: 'file-damaged',
      message: expect.stringContaining('not the one that was published') as string,
    });
  });

  it('notices a page served in place of a file', async () => {
    site['manifest.json'] = new TextEncoder().encode('<!doctype html><title>Not here</title>');
    await expect(load()).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('refuses a manifest that lists no hash for a file', async () => {
    site['manifest.json'] = new TextEncoder().encode(
      '{"files":{"config.json":{"sizeBytes":1,"sha256":"00"}}}',
    );
    await expect(load()).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('says that there is no connection, and tries again when asked again', async () => {
    const loadAgain = createShippedModels(models);
    vi.mocked(fetch).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(loadAgain('fern')).rejects.toMatchObject({ code: 'offline' });
    const held = await loadAgain('fern');
    expect(await loadAgain('fern')).toBe(held);
    held.model.dispose();
  });
});
