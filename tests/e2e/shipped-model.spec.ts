import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, type Route } from '@playwright/test';
import { projectRoot } from '../../scripts/site/project-root.ts';
import { MODEL_CACHE } from '../../src/run/file-cache.ts';
import { askWorker, type Conversation } from './bare-worker.ts';
import { test } from './fixtures.ts';

const models = join(projectRoot, 'public/models');
const name = 'fern';
// Each of these starts a worker up to three times.
test.describe.configure({ timeout: 120_000 });

const weights = `**/models/${name}/model.safetensors`;
const isAnswered = ({ end, answers }: Conversation): boolean => end.type === 'done' && answers.length === 2;

/** Counts the requests for the weights. */
function countFetches(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => (count += request.url().endsWith('model.safetensors') ? 1 : 0));
  return () => count;
}

/** Serves the weights with a change, as often as `times` says. */
async function breakWeights(
  page: Page,
  fulfil: (route: Route, body: Buffer) => Promise<void>,
  times = Infinity,
): Promise<void> {
  const body = readFileSync(join(models, name, 'model.safetensors'));
  let left = times;
  await page.route(weights, (route) => (left-- > 0 ? fulfil(route, body) : route.continue()));
}

function altered(body: Buffer): Buffer {
  const copy = Buffer.from(body);
  copy[copy.length - 9]! ^= 1;
  return copy;
}

const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    async (cacheName) => (await (await caches.open(cacheName)).keys()).map(({ url }) => url),
    MODEL_CACHE,
  );

test('a shipped model is fetched once, tells how much has arrived, and answers without a connection', async ({
  page,
  siteUrl,
  build,
}) => {
  const fetches = countFetches(page);
  await page.goto(siteUrl);
  const first = await askWorker(page, build, name);
  expect(isAnswered(first)).toBe(true);
  const last = first.loading.at(-1)!;
  expect(last.bytesDone).toBe(last.bytesTotal);
  expect(last.model).toBe(name);

  await page.reload();
  expect((await askWorker(page, build, name)).answers).toEqual(first.answers);
  expect(fetches()).toBe(1);

  await page.route('**/models/**', (route) => route.abort());
  expect((await askWorker(page, build, name)).answers).toEqual(first.answers);
});

const faults: readonly [string, (route: Route, body: Buffer) => Promise<void>, RegExp][] = [
  ['missing', (route) => route.fulfill({ status: 404 }), /has no file model\.safetensors/],
  [
    'cut short',
    (route, body) => route.fulfill({ body: body.subarray(0, 5000) }),
    /cut short: 5000 of \d+ bytes/,
  ],
  ['altered', (route, body) => route.fulfill({ body: altered(body) }), /not the one that was published/],
  [
    'replaced by a page',
    (route) => route.fulfill({ body: '<!doctype html><title>Hello</title>' }),
    /cut short/,
  ],
];
for (const [fault, fulfil, words] of faults) {
  test(`a model file that is ${fault} is neither used nor kept, and explained`, async ({
    page,
    siteUrl,
    build,
  }) => {
    await page.goto(siteUrl);
    await breakWeights(page, fulfil);
    const { end, answers } = await askWorker(page, build, name);
    expect(end).toMatchObject({ type: 'failed' });
    if (end.type === 'failed') expect(`${end.failure.message} ${end.failure.remedy}`).toMatch(words);
    expect(answers).toEqual([]);
    expect((await keptKeys(page)).filter((key) => key.includes('model.safetensors'))).toEqual([]);
    await page.unroute(weights);
    expect(isAnswered(await askWorker(page, build, name))).toBe(true);
  });
}

test('a model file that is altered once is fetched again', async ({ page, siteUrl, build }) => {
  const fetches = countFetches(page);
  await page.goto(siteUrl);
  await breakWeights(page, (route, body) => route.fulfill({ body: altered(body) }), 1);
  expect(isAnswered(await askWorker(page, build, name))).toBe(true);
  expect(fetches()).toBe(2);
});

test('a kept file that was damaged is noticed, dropped and fetched again', async ({
  page,
  siteUrl,
  build,
}) => {
  const fetches = countFetches(page);
  await page.goto(siteUrl);
  const { answers } = await askWorker(page, build, name);
  await page.evaluate(async (cacheName) => {
    const cache = await caches.open(cacheName);
    const key = (await cache.keys()).find(({ url }) => url.includes('model.safetensors'))!;
    const bytes = new Uint8Array(await (await cache.match(key))!.arrayBuffer());
    bytes[bytes.length - 9]! ^= 1;
    await cache.put(key, new Response(bytes));
  }, MODEL_CACHE);
  expect((await askWorker(page, build, name)).answers).toEqual(answers);
  expect(fetches()).toBe(2);
  expect((await askWorker(page, build, name)).answers).toEqual(answers);
  expect(fetches()).toBe(2);
});
