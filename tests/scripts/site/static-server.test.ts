import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenFrom } from '../../../scripts/site/listen.ts';
import { createStaticServer } from '../../../scripts/site/static-server.ts';

let parent: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'server-'));
  const root = join(parent, 'site');
  mkdirSync(join(root, 'lesson'), { recursive: true });
  mkdirSync(join(root, 'site-other'));
  mkdirSync(join(root, '_astro'));
  mkdirSync(join(parent, 'site-secret'));
  const files = [
    'site/index.html',
    'site/lesson/index.html',
    'site/a.js',
    'site/a.wasm',
    'site/a.json',
    'site/a b.txt',
    'site/a.png',
    'site/_astro/a.h4sh.js',
  ];
  for (const file of [...files, 'site/.source-hash', 'secret.txt', 'site-secret/x.txt']) {
    writeFileSync(join(parent, file), `content of ${file}`);
  }
  writeFileSync(join(root, '404.html'), 'lost');
  symlinkSync(join(parent, 'secret.txt'), join(root, 'link.txt'));
});
afterAll(() => {
  rmSync(parent, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Sends an address as it is written: `fetch` would tidy it first. */
function ask(
  port: number,
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const isZipped = response.headers['content-encoding'] === 'gzip' && bytes.length > 0;
        const body = (isZipped ? gunzipSync(bytes) : bytes).toString();
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    call.on('error', reject);
    call.end();
  });
}

describe.each(['/', '/course/'])('a site under %s', (base) => {
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createStaticServer({ root: join(parent, 'site'), base });
    port = await listenFrom(server, 0, '127.0.0.1');
  });
  afterAll(() => server.close());

  test.each([
    ['', 'text/html; charset=utf-8', 'content of site/index.html'],
    ['lesson/', 'text/html; charset=utf-8', 'content of site/lesson/index.html'],
    ['lesson/?a=1', 'text/html; charset=utf-8', 'content of site/lesson/index.html'],
    ['a.js', 'text/javascript; charset=utf-8', 'content of site/a.js'],
    ['a.wasm', 'application/wasm', 'content of site/a.wasm'],
    ['a.json?v=2', 'application/json; charset=utf-8', 'content of site/a.json'],
    ['a%20b.txt', 'text/plain; charset=utf-8', 'content of site/a b.txt'],
  ])('serves %s as %s', async (path, type, body) => {
    const reply = await ask(port, base + path);
    expect([reply.status, reply.headers['content-type'], reply.body]).toEqual([200, type, body]);
    expect(reply.headers['content-length']).toBe(String(body.length));
  });

  test('adds the slash a directory needs, keeping the query', async () => {
    const reply = await ask(port, `${base}lesson?a=1`);
    expect([reply.status, reply.headers.location]).toEqual([301, `${base}lesson/?a=1`]);
  });

  test.each([
    'nowhere',
    'nowhere/',
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'lesson/../../secret.txt',
    '..%5csecret.txt',
    '../site-secret/x.txt',
    '.source-hash',
    'link.txt',
    '%00',
    '%',
    'a.js/',
    'a.js/b',
  ])('answers %s with the page for lost readers', async (path) => {
    const reply = await ask(port, base + path);
    expect([reply.status, reply.body]).toEqual([404, 'lost']);
  });

  test('compresses what shrinks, for those who can read it', async () => {
    const zipped = await ask(port, `${base}a.js`, 'GET', { 'accept-encoding': 'br, gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers['content-length']).toBeUndefined();
    expect(zipped.body).toBe('content of site/a.js');
    const picture = await ask(port, `${base}a.png`, 'GET', { 'accept-encoding': 'gzip' });
    expect(picture.headers['content-encoding']).toBeUndefined();
    const refused = await ask(port, `${base}a.js`, 'GET', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  test('sends a file again only when it has changed', async () => {
    const first = await ask(port, `${base}a.json`);
    const tag = first.headers.etag!;
    const again = await ask(port, `${base}a.json`, 'GET', { 'if-none-match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    writeFileSync(join(parent, 'site/a.json'), 'longer content of site/a.json');
    expect((await ask(port, `${base}a.json`, 'GET', { 'if-none-match': tag })).status).toBe(200);
    writeFileSync(join(parent, 'site/a.json'), 'content of site/a.json');
  });

  test('lets browsers keep what is named by its content, and ask about the rest', async () => {
    expect((await ask(port, `${base}_astro/a.h4sh.js`)).headers['cache-control']).toContain('immutable');
    expect((await ask(port, `${base}_astro/gone.js`)).headers['cache-control']).toBe('no-cache');
    expect((await ask(port, base)).headers['cache-control']).toBe('no-cache');
  });

  test('answers HEAD without a body and refuses what would change something', async () => {
    const head = await ask(port, base, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '26']);
    expect((await ask(port, base, 'POST')).status).toBe(405);
  });
});

test('nothing is served outside the base path', async () => {
  const server = createStaticServer({ root: join(parent, 'site'), base: '/course/' });
  const port = await listenFrom(server, 0, '127.0.0.1');
  for (const path of ['/', '/a.js', '/course', '/courses/a.js'])
    expect((await ask(port, path)).status).toBe(404);
  server.close();
});

test('a taken port gives way to the next one', async () => {
  const first = createStaticServer({ root: parent, base: '/' });
  const second = createStaticServer({ root: parent, base: '/' });
  const taken = await listenFrom(first, 0, '127.0.0.1');
  const next = await listenFrom(second, taken, '127.0.0.1');
  expect(next).toBeGreaterThan(taken);
  expect((await ask(next, '/secret.txt')).body).toBe('content of secret.txt');
  first.close();
  second.close();
});
