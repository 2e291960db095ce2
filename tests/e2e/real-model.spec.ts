import { expect, type Page } from '@playwright/test';
import { createRng } from '../../src/lab/rng.ts';
import { writeTrainingText } from '../../src/run/training-text.ts';
import { REAL_MODEL_CACHE } from '../../src/run/hub/kept-files.ts';
import { chromiumPath, chromiumSwitches } from '../../scripts/checks/chromium.ts';
import { test, type SiteFixtures } from './fixtures.ts';
import { askHubWorker } from './hub-worker.ts';
import { fernFiles, startModelHost, type FernFiles, type ModelHost } from './model-host.ts';
import { violationsOn, watchViolations } from './violations.ts';

test.describe.configure({ timeout: 120_000 });

let exported: FernFiles;
let host: ModelHost;
test.beforeAll(async () => {
  exported = await fernFiles();
  host = await startModelHost(exported.files);
});
test.afterAll(() => host.close());
test.beforeEach(() => {
  host.faults.clear();
  host.asked.length = 0;
});

/** A hundred beginnings of documents, of every length. */
function beginnings(): string[] {
  const { fern } = exported;
  const text = writeTrainingText({
    seed: 5,
    tokenizer: fern.tokenizer,
    contextLength: fern.model.contextLength,
  });
  return Array.from({ length: 100 }, (_, index) => {
    const words = text.corpus.documents[7 * index]!.text.split(' ');
    return words.slice(0, index % 30).join(' ');
  });
}

interface Comparison {
  readonly backend: 'wasm' | 'webgpu';
  readonly prompts: readonly string[];
  readonly continued: readonly string[];
}

/** Holds what the fern says through transformers.js against what it says in the course's own engine. */
async function compareEngines(
  page: Page,
  build: SiteFixtures['build'],
  { backend, prompts, continued }: Comparison,
): Promise<void> {
  const maxTokens = 40;
  const asked = { backend, prompts, continued, maxTokens };
  const answers = await askHubWorker(page, build, exported.files, asked);
  const { model } = exported.fern;
  expect(answers.info).toMatchObject({ vocabularySize: 1024, contextLength: 192, hasChat: false });
  expect(answers.info.chosen.backend).toBe(backend);

  let largest = 0;
  for (const [index, prompt] of prompts.entries()) {
    const expected = await model.logits(model.tokenize(prompt));
    const found = answers.logits[index]!;
    expect(found).toHaveLength(expected.length);
    for (const [id, value] of expected.entries()) largest = Math.max(largest, Math.abs(found[id]! - value));
  }
  console.log(`largest difference of a logit over ${prompts.length} prompts: ${largest.toExponential(1)}`);
  expect(largest).toBeLessThan(1e-3);

  for (const [index, prompt] of continued.entries()) {
    const ids: number[] = [];
    const options = { maxTokens, temperature: 0, rng: createRng(1) };
    for await (const { id } of model.generate(model.tokenize(prompt), options)) ids.push(id);
    expect(answers.written[index]).toEqual(ids);
  }
  expect(answers.written.flat().length).toBeGreaterThan(10 * continued.length);
}

test('the course’s own model gives the same logits and the same text through transformers.js', async ({
  page,
  siteUrl,
  build,
}) => {
  await page.goto(siteUrl);
  const prompts = beginnings();
  const continued = prompts.filter((_, index) => index % 10 === 3);
  await compareEngines(page, build, { backend: 'wasm', prompts, continued });
});

const figureOn = (page: Page) => page.locator('#gallery-real-model');

async function openFigure(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}gallery/sampling/`, { waitUntil: 'networkidle' });
  await figureOn(page).scrollIntoViewIfNeeded();
  await expect(figureOn(page).getByRole('radio', { name: /Another model/ })).toBeEnabled();
}

/** Sets the figure to a model of the test's own host. */
async function chooseHost(page: Page, address: string): Promise<void> {
  const figure = figureOn(page);
  await figure.getByRole('radio', { name: /Another model/ }).check();
  await figure.getByRole('radio', { name: /Another host/ }).check();
  await figure.getByLabel('Address of the model’s folder').fill(address);
  await figure.getByLabel('How its weights are stored').selectOption('fp32');
}

const loadButton = (page: Page) => figureOn(page).getByRole('button', { name: /^(Load|Open the chosen)/ });
const isReady = (page: Page) =>
  expect(figureOn(page).getByLabel('Your prompt')).toBeVisible({ timeout: 60_000 });

/** Requests that leave the site, whoever makes them. */
function requestsElsewhere(page: Page, siteUrl: string): string[] {
  const found: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(siteUrl).origin) found.push(request.url());
  });
  return found;
}

test('a model from another host is loaded, asked, kept and deleted', async ({ page, siteUrl }) => {
  await watchViolations(page);
  const elsewhere = requestsElsewhere(page, siteUrl);
  await openFigure(page, siteUrl);
  await chooseHost(page, host.address);
  expect(elsewhere).toEqual([]);
  await loadButton(page).click();
  await isReady(page);
  expect(elsewhere.every((address) => address.startsWith(host.address))).toBe(true);

  const figure = figureOn(page);
  await figure.getByLabel('Your prompt').fill('Mara lives in');
  await figure.getByRole('button', { name: 'Show the next token' }).click();
  await expect(figure.locator('.t-finding')).toContainText('the likeliest next token is');
  await figure.getByRole('button', { name: 'Let it write' }).click();
  await expect(figure.locator('.real-written')).toContainText(/\w{3}/);

  // Another visit finds the kept files, without the host.
  await page.goto(siteUrl);
  host.asked.length = 0;
  await openFigure(page, siteUrl);
  await expect(figure.locator('.real-kept')).toContainText('127.0.0.1');
  await chooseHost(page, host.address);
  await loadButton(page).click();
  await isReady(page);
  expect(host.asked).toEqual([]);

  await figure.getByRole('button', { name: 'Delete it' }).click();
  await expect(figure.locator('.real-kept')).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
});

test.describe('at the root', { tag: '@once' }, () => {
  // SwiftShader, a GPU imitated on the CPU, takes long to compile shaders but computes what a GPU would.
  test('the course’s own model gives the same on WebGPU too', async ({ playwright, siteUrl, build }) => {
    test.setTimeout(240_000);
    const executablePath = chromiumPath();
    const browser = await playwright.chromium.launch({
      ...(executablePath && { executablePath }),
      args: [
        ...chromiumSwitches.filter((name) => name !== '--disable-gpu'),
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
      ],
    });
    try {
      const page = await browser.newPage();
      await page.goto(siteUrl);
      const prompts = beginnings().slice(20, 28);
      await compareEngines(page, build, { backend: 'webgpu', prompts, continued: prompts.slice(0, 2) });
    } finally {
      await browser.close();
    }
  });

  test('a model is opened from files of this device, and nothing is fetched or kept', async ({
    page,
    siteUrl,
  }) => {
    const elsewhere = requestsElsewhere(page, siteUrl);
    await openFigure(page, siteUrl);
    const figure = figureOn(page);
    await figure.getByRole('radio', { name: /Another model/ }).check();
    await figure.getByLabel(/Or its files/).setInputFiles(
      Object.entries(exported.files).map(([path, bytes]) => ({
        name: path.split('/').at(-1)!,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
    await loadButton(page).click();
    await isReady(page);
    expect(elsewhere).toEqual([]);
    expect(await page.evaluate((name) => caches.has(name), REAL_MODEL_CACHE)).toBe(false);
  });

  const faults = [
    ['has no such file', 404, /has no file model\.onnx at this address.*404/],
    ['refuses', 403, /does not give out the file model\.onnx.*403/],
    ['breaks off in the middle', 'cut', /The connection to 127\.0\.0\.1:\d+ broke/],
  ] as const;
  for (const [name, fault, words] of faults) {
    test(`a host that ${name} is explained, nothing half is used, and the next press goes on`, async ({
      page,
      siteUrl,
    }) => {
      await openFigure(page, siteUrl);
      await chooseHost(page, host.address);
      host.faults.set('model.onnx', fault);
      await loadButton(page).click();
      await expect(figureOn(page).getByRole('alert')).toContainText(words);
      await expect(figureOn(page).getByLabel('Your prompt')).toHaveCount(0);
      host.faults.clear();
      host.asked.length = 0;
      await loadButton(page).click();
      await isReady(page);
      // What had arrived is not asked for again.
      expect(host.asked.filter((path) => path.startsWith('tokenizer'))).toEqual([]);
      if (fault === 'cut') expect(host.asked.at(-1)).toMatch(/^onnx\/model\.onnx bytes=\d+-$/);
    });
  }

  test('loading is cancelled at once, and goes on later', async ({ page, siteUrl }) => {
    await openFigure(page, siteUrl);
    await chooseHost(page, host.address);
    host.faults.set('model.onnx', 'slow');
    await loadButton(page).click();
    const cancel = figureOn(page).getByRole('button', { name: 'Cancel' });
    await expect(figureOn(page).locator('.t-progress-words')).toContainText(/model\.onnx: 0\.\d of 0\.9 MB/);
    const took = await cancel.evaluate(
      (button) =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          new MutationObserver(() => {
            if (button.textContent !== 'Cancel') resolve(performance.now() - began);
          }).observe(document.body, { childList: true, subtree: true, characterData: true });
          (button as HTMLButtonElement).click();
        }),
    );
    expect(took).toBeLessThan(200);
    await expect(page.locator('iframe')).toHaveCount(0);
    host.faults.clear();
    await loadButton(page).click();
    await isReady(page);
  });

  test('without a connection the figure says so', async ({ page, siteUrl, context }) => {
    await openFigure(page, siteUrl);
    await figureOn(page)
      .getByRole('radio', { name: /Hugging Face/ })
      .check();
    await context.route('https://huggingface.co/**', (route) => route.abort());
    await loadButton(page).click();
    await expect(figureOn(page).getByRole('alert')).toContainText('huggingface.co could not be reached');
  });

  test('Hugging Face is asked only after the button, from its loader page, for the files that were named', async ({
    page,
    siteUrl,
    context,
  }) => {
    const { files } = exported;
    const elsewhere = requestsElsewhere(page, siteUrl);
    await context.route('https://huggingface.co/**', async (route) => {
      const url = new URL(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      if (url.pathname.startsWith('/api/')) {
        const body = Object.entries(files).map(([path, bytes]) => ({
          type: 'file',
          path: path.replace('model.onnx', 'model_q4.onnx'),
          size: bytes.length,
        }));
        return route.fulfill({ json: body, headers });
      }
      const path = url.pathname.split('/resolve/')[1]!.split('/').slice(1).join('/').replace('_q4', '');
      const bytes = files[path];
      return bytes === undefined
        ? route.fulfill({ status: 404, headers })
        : route.fulfill({ body: Buffer.from(bytes), headers });
    });
    await openFigure(page, siteUrl);
    const button = loadButton(page);
    await expect(button).toHaveText('Load 203 MB from huggingface.co');
    expect(elsewhere).toEqual([]);
    await button.click();
    await isReady(page);
    expect(elsewhere.length).toBeGreaterThan(4);
    expect(elsewhere.every((address) => address.startsWith('https://huggingface.co/'))).toBe(true);
  });

  test('a file that is not the one Hugging Face lists is neither used nor kept', async ({
    page,
    siteUrl,
    context,
  }) => {
    const { files } = exported;
    await context.route('https://huggingface.co/**', async (route) => {
      const url = new URL(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      if (url.pathname.startsWith('/api/')) {
        const size = files['onnx/model.onnx']!.length;
        const lfs = { oid: 'a'.repeat(64) };
        return route.fulfill({ json: [{ type: 'file', path: 'onnx/model_q4.onnx', size, lfs }], headers });
      }
      const path = url.pathname.split('/resolve/')[1]!.split('/').slice(1).join('/').replace('_q4', '');
      const bytes = files[path];
      return bytes === undefined
        ? route.fulfill({ status: 404, headers })
        : route.fulfill({ body: Buffer.from(bytes), headers });
    });
    await openFigure(page, siteUrl);
    await loadButton(page).click();
    await expect(figureOn(page).getByRole('alert')).toContainText('its contents differ');
    const kept = await page.evaluate(
      async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url),
      REAL_MODEL_CACHE,
    );
    expect(kept.filter((key) => key.includes('onnx'))).toEqual([]);
  });

  test.describe('what the loader pages may connect to', () => {
    const tryToFetch = (page: Page, address: string): Promise<string> =>
      page.evaluate(
        (target) =>
          fetch(target).then(
            () => 'fetched',
            () => 'blocked',
          ),
        address,
      );

    test('a lesson page reaches no model host', async ({ page, siteUrl, context }) => {
      await context.route('https://huggingface.co/**', (route) =>
        route.fulfill({ body: 'reached', headers: { 'access-control-allow-origin': '*' } }),
      );
      await page.goto(siteUrl);
      expect(await tryToFetch(page, 'https://huggingface.co/')).toBe('blocked');
      expect(await tryToFetch(page, host.address)).toBe('blocked');
    });

    test('the hub’s loader page reaches Hugging Face alone', async ({ page, siteUrl, context }) => {
      await context.route(/https:\/\/(huggingface\.co|cas-bridge\.xethub\.hf\.co)\//, (route) =>
        route.fulfill({ body: 'reached', headers: { 'access-control-allow-origin': '*' } }),
      );
      await page.goto(`${siteUrl}real-models/hub/`);
      expect(await tryToFetch(page, 'https://huggingface.co/')).toBe('fetched');
      expect(await tryToFetch(page, 'https://cas-bridge.xethub.hf.co/file')).toBe('fetched');
      expect(await tryToFetch(page, `${host.address}config.json`)).toBe('blocked');
    });

    test('the other loader page holds itself to the host it was told', async ({ page, siteUrl, context }) => {
      await context.route('https://huggingface.co/**', (route) =>
        route.fulfill({ body: 'reached', headers: { 'access-control-allow-origin': '*' } }),
      );
      await openFigure(page, siteUrl);
      await chooseHost(page, host.address);
      host.faults.set('model.onnx', 'slow');
      await loadButton(page).click();
      await expect(figureOn(page).locator('.t-progress-words')).toContainText('model.onnx');
      const frame = page.frames().find((one) => one.url().includes('/real-models/host/'))!;
      const outcome = (address: string): Promise<string> =>
        frame.evaluate(
          (target) =>
            fetch(target).then(
              () => 'fetched',
              () => 'blocked',
            ),
          address,
        );
      expect(await outcome(`${host.address}config.json`)).toBe('fetched');
      expect(await outcome('https://huggingface.co/')).toBe('blocked');
    });
  });
});
