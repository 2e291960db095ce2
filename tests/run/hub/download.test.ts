import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { downloadModel, type DownloadOrder, type DownloadProgress } from '#run/hub/download';
import { createKeptFiles } from '#run/hub/kept-files';
import { createFakeCaches } from '../fake-caches.ts';

const base = 'https://example.org/model/';
const network = 'n'.repeat(1000);
const contents: Readonly<Record<string, string>> = { 'config.json': '{"a": 1}', 'onnx/model.onnx': network };
const order: DownloadOrder = {
  base,
  files: [
    { path: 'config.json' },
    { path: 'generation_config.json', optional: true },
    { path: 'onnx/model.onnx' },
  ],
};

type Answer = (path: string, range: string | null) => Response | Promise<Response>;

const whole: Answer = (path, range) => {
  const text = contents[path];
  if (text === undefined) return new Response(null, { status: 404 });
  const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
  const headers = { 'content-length': String(text.length - from), etag: '"1"' };
  return range === null
    ? new Response(text, { headers })
    : new Response(text.slice(from), {
        status: 206,
        headers: { ...headers, 'content-range': `bytes ${from}-${text.length - 1}/${text.length}` },
      });
};

/** The first half of a file, then an end that looks like any other, or a break. */
const half =
  (isBroken: boolean): Answer =>
  (path, range) => {
    const text = contents[path];
    if (text === undefined || !path.endsWith('.onnx')) return whole(path, range);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text.slice(0, 400)));
        if (!isBroken) controller.close();
      },
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(body, { headers: { 'content-length': String(text.length), etag: '"1"' } });
  };

function setUp(answer: Answer = whole, { room = 1e9, refuse = false } = {}) {
  const fake = createFakeCaches({ refuse });
  const kept = createKeptFiles(fake.storage);
  const asked: string[] = [];
  const reports: DownloadProgress[] = [];
  const stop = new AbortController();
  const now = { answer };
  const run = (what: DownloadOrder = order): Promise<void> =>
    downloadModel(what, {
      kept,
      async fetch(address, init) {
        const range = new Headers(init.headers).get('range');
        const path = address.slice(base.length);
        asked.push(range === null ? path : `${path} ${range}`);
        return now.answer(path, range);
      },
      room: () => Promise.resolve(room),
      report: (progress) => reports.push(progress),
      signal: stop.signal,
    });
  return { kept, asked, reports, stop, now, run };
}

describe('downloadModel', () => {
  it('loads what is missing, and nothing a second time', async () => {
    const { kept, asked, reports, run } = setUp();
    await run();
    expect(await (await kept.whole(base, 'onnx/model.onnx'))!.text()).toBe(network);
    expect(reports.at(-1)).toMatchObject({
      path: 'onnx/model.onnx',
      fileBytes: 1000,
      bytes: 1008,
      total: 1008,
    });
    asked.length = 0;
    await run();
    expect(asked).toEqual([]);
  });

  it.each([true, false])(
    'does not take half a file for the whole, and goes on from there (broken: %s)',
    async (isBroken) => {
      const { kept, asked, now, run } = setUp(half(isBroken));
      await expect(run()).rejects.toMatchObject({ code: isBroken ? 'offline' : 'file-damaged' });
      expect(await kept.whole(base, 'onnx/model.onnx')).toBeNull();
      now.answer = whole;
      asked.length = 0;
      await run();
      expect(asked).toEqual(['generation_config.json', 'onnx/model.onnx bytes=400-']);
      expect(await (await kept.whole(base, 'onnx/model.onnx'))!.text()).toBe(network);
    },
  );

  it('begins a file anew where the host cannot go on, or has another version', async () => {
    for (const answer of [
      (path: string) => whole(path, null),
      (path: string, range: string | null) => {
        const response = whole(path, range) as Response;
        response.headers.set('etag', '"2"');
        return response;
      },
    ]) {
      const { kept, now, run } = setUp(half(true));
      await expect(run()).rejects.toThrow();
      now.answer = answer;
      await run();
      expect(await (await kept.whole(base, 'onnx/model.onnx'))!.text()).toBe(network);
    }
  });

  it.each([
    [404, 'file-missing'],
    [403, 'refused'],
    [401, 'refused'],
    [429, 'refused'],
    [503, 'refused'],
  ])('explains an answer of %i', async (status, code) => {
    const { kept, run } = setUp((path, range) =>
      path.endsWith('.onnx') ? new Response(null, { status }) : whole(path, range),
    );
    const failure: unknown = await run().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, message: expect.stringContaining(String(status)) as string });
    expect((failure as { remedy: string }).remedy).not.toBe('');
    expect(await kept.wholeSize(base, 'config.json')).toBe(8);
  });

  it('explains a host that cannot be reached', async () => {
    const { run } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(run()).rejects.toMatchObject({
      code: 'offline',
      message: 'example.org could not be reached.',
    });
  });

  it('does not keep JSON that is none', async () => {
    const { kept, run } = setUp(() => new Response('<!doctype html>'));
    await expect(run()).rejects.toMatchObject({ code: 'file-damaged' });
    expect((await kept.partOf(base, 'config.json')).bytes).toBe(0);
  });

  it('says so before loading when there is not enough room, and when storage refuses', async () => {
    const listing = `${base}list`;
    const withList: Answer = (path, range) =>
      path === 'list'
        ? new Response(JSON.stringify([{ path: 'onnx/model.onnx', size: 1000 }]))
        : whole(path, range);
    const small = setUp(withList, { room: 500 });
    await expect(small.run({ ...order, listing })).rejects.toMatchObject({ code: 'storage-full' });
    expect(small.asked).toEqual(['list']);
    await expect(setUp(whole, { refuse: true }).run()).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('does not load much more than was stated', async () => {
    const answer: Answer = (path, range) =>
      path === 'list'
        ? new Response(JSON.stringify([{ path: 'onnx/model.onnx', size: 1000 }]))
        : whole(path, range);
    const { asked, run } = setUp(answer);
    const wanted = { ...order, listing: `${base}list` };
    await expect(run({ ...wanted, statedBytes: 700 })).rejects.toMatchObject({ code: 'refused' });
    expect(asked).toEqual(['list']);
    await run({ ...wanted, statedBytes: 900 });
  });

  it('holds a file against the hash its host lists', async () => {
    const list =
      (hash: string): Answer =>
      (path, range) =>
        path === 'list'
          ? new Response(JSON.stringify([{ path: 'onnx/model.onnx', size: 1000, lfs: { oid: hash } }]))
          : whole(path, range);
    const wanted = { ...order, listing: `${base}list` };
    await setUp(list(createHash('sha256').update(network).digest('hex'))).run(wanted);
    const { kept, run } = setUp(list('0'.repeat(64)));
    await expect(run(wanted)).rejects.toMatchObject({ code: 'file-damaged' });
    expect((await kept.partOf(base, 'onnx/model.onnx')).bytes).toBe(0);
  });

  it('ends when it is cancelled', async () => {
    const { stop, run } = setUp((path, range) => {
      if (path.endsWith('.onnx')) stop.abort();
      return whole(path, range);
    });
    await expect(run()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
