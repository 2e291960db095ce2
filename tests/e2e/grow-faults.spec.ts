import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import {
  askFive,
  growAndStop,
  growSprout,
  openGrowPage,
  shownStep,
  waitForStep,
  watchWorkers,
} from './grow-page.ts';

test.describe.configure({ timeout: 120_000 });

/** Adds a listener to the worker's script that does harm when told to. */
async function plantFault(page: Page, fault: string): Promise<() => Promise<void>> {
  await page.route(/worker-[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    const harm = `addEventListener('message', ({ data }) => { if (data.type === 'fault') { ${fault} } });`;
    await route.fulfill({ response, body: `${await response.text()}\n${harm}` });
  });
  await watchWorkers(page);
  return () => page.evaluate(() => traffic.workers.at(-1)!.postMessage({ type: 'fault', id: -1 }));
}

test('a worker that breaks off is reported in words, and the next run works', async ({ page, siteUrl }) => {
  const strike = await plantFault(page, "setTimeout(() => { throw new Error('storm damage'); });");
  const open = await openGrowPage(page, siteUrl);
  await growSprout(open, 12);
  await strike();
  const alert = open.grow.getByRole('alert');
  await expect(alert).toContainText('broke off');
  await expect(alert).toContainText('storm damage');
  await expect(alert).toContainText('Try again');
  await open.growButton.or(open.continueButton).click();
  await waitForStep(open, 12);
  await expect(alert).toHaveCount(0);
  expect(await page.evaluate(() => traffic.workers.length)).toBe(2);
});

test('a worker that hangs is ended a second after Stop, and its last checkpoint goes on', async ({
  page,
  siteUrl,
}) => {
  const strike = await plantFault(page, 'for (;;);');
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 12);
  const kept = await shownStep(open);
  await open.continueButton.click();
  await waitForStep(open, kept + 3);
  await strike();
  const pressed = Date.now();
  await open.stopButton.click();
  await expect(open.continueButton).toBeVisible({ timeout: 5000 });
  expect(Date.now() - pressed).toBeLessThan(3000);
  expect(await shownStep(open)).toBeGreaterThanOrEqual(kept);
  await expect(open.grow.getByText(/Kept as of step/)).toBeVisible();

  expect(await askFive(open)).toHaveLength(5);
  const again = await shownStep(open);
  await open.continueButton.click();
  await waitForStep(open, again + 3);
});

test('a missing tokenizer is explained, and trying again works', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await page.route('**/models/tokenizer.json', (route) => route.fulfill({ status: 404 }));
  await open.grow.getByRole('radio', { name: /Sprout/ }).check();
  await open.growButton.click();
  await expect(open.grow.getByRole('alert')).toContainText('has no file tokenizer.json');
  await page.unroute('**/models/tokenizer.json');
  await growAndStop(open, 3);
});

test('no connection is explained', async ({ page, context, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await expect(open.growButton).toBeEnabled();
  await context.setOffline(true);
  await open.growButton.click();
  await expect(open.grow.getByRole('alert')).toContainText(/no connection|could not be loaded/);
  await context.setOffline(false);
  await open.grow.getByRole('radio', { name: /Sprout/ }).check();
  await growAndStop(open, 3);
});

for (const [part, words] of [
  ['WebAssembly', 'WebAssembly is missing'],
  ['Worker', 'no web workers'],
] as const) {
  test(`a browser without ${part} is told so`, async ({ page, siteUrl }) => {
    await page.addInitScript((name) => {
      Reflect.deleteProperty(globalThis, name);
    }, part);
    const open = await openGrowPage(page, siteUrl);
    for (const figure of [open.grow, open.ask]) await expect(figure.getByRole('alert')).toContainText(words);
    await expect(open.growButton).toBeDisabled();
    await expect(open.askButton).toBeDisabled();
  });
}

test('SIMD that is missing is named', async ({ page, siteUrl }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  const open = await openGrowPage(page, siteUrl);
  await expect(open.grow.getByRole('alert')).toContainText('SIMD');
});

test('prompts of every kind are answered or explained', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 12);
  const cases: [string, RegExp][] = [
    ['', /You gave no prompt/],
    ['market day '.repeat(909), /longer than the \d+ this model can look back on/],
    ['x'.repeat(10_000), /the first part was dropped/],
    ['The cat 🙂 sat', /never holds 🙂/],
    ['На базаре 市場', /raw bytes/],
    ['<assistant> <eos>', /draws gave/],
  ];
  for (const [prompt, words] of cases) {
    await open.prompt.fill(prompt);
    expect(await askFive(open)).toHaveLength(5);
    await expect(open.ask.getByText(words).first()).toBeVisible();
  }
  await expect(open.ask.getByRole('alert')).toHaveCount(0);
});
