import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { decodeCheckpoint } from '../../src/models/checkpoint-file.ts';
import { test } from './fixtures.ts';
import {
  askFive,
  growAndStop,
  growSprout,
  openGrowPage,
  shownStep,
  waitForStep,
  watchWorkers,
  type GrowPage,
} from './grow-page.ts';
import { wakeWidgets } from './wake.ts';

test.describe.configure({ timeout: 180_000 });

const shelf = async ({ grow }: GrowPage): Promise<Locator> => {
  await grow.getByText('Your kept models').click();
  const list = grow.locator('.grow-kept > li');
  await expect(list.first()).toBeVisible();
  return list;
};

/** Changes what is kept, behind the page's back. */
const alterKept = (page: Page, change: { world: string }): Promise<void> =>
  page.evaluate(
    ({ world }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('terrarium');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          const store = transaction.objectStore('records');
          const all = store.getAll();
          all.onsuccess = () => {
            for (const record of all.result as { versions: object }[])
              store.put({ ...record, versions: { ...record.versions, world } });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    change,
  );

test('a reload keeps the model, its curve and its samples, starts nothing, and Continue goes on', async ({
  page,
  siteUrl,
}) => {
  await watchWorkers(page);
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 30);
  await expect(open.grow.getByText('Kept in this browser as “My sprout”')).toBeVisible();
  const step = await shownStep(open);
  const numbers = await open.grow.locator('.t-data tbody').last().textContent();

  await page.reload();
  await wakeWidgets(page);
  await expect(open.continueButton).toBeVisible({ timeout: 30_000 });
  expect(await shownStep(open)).toBe(step);
  expect(await open.grow.locator('.t-data tbody').last().textContent()).toBe(numbers);
  await expect(open.grow.locator('.t-plot-live svg')).toBeVisible();
  expect(await page.evaluate(() => traffic.workers.length)).toBe(0);
  expect(await askFive(open)).toHaveLength(5);
  await open.continueButton.click();
  await waitForStep(open, step + 3);
});

test('a model is renamed, exported, deleted and imported again', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 12);
  const step = await shownStep(open);
  const list = await shelf(open);
  await list.getByRole('button', { name: 'Rename' }).click();
  await expect(list.getByLabel('New name')).toBeFocused();
  await list.getByLabel('New name').fill('Old moss');
  await page.keyboard.press('Enter');
  await expect(list.getByText('Old moss', { exact: true })).toBeVisible();
  await expect(open.grow.getByText('Kept in this browser as “Old moss”')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Export' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('old-moss.zip');
  const path = await download.path();

  await list.getByRole('button', { name: 'Delete' }).click();
  await list.getByRole('button', { name: 'Keep it' }).click();
  await list.getByRole('button', { name: 'Delete' }).click();
  await list.getByRole('button', { name: 'Delete Old moss' }).click();
  await expect(open.grow.getByText('None yet.')).toBeVisible();
  await expect(open.growButton).toBeVisible();

  const field = open.grow.getByLabel(/Import a model/);
  const zip = readFileSync(path);
  await field.setInputFiles({
    name: 'half.zip',
    mimeType: 'application/zip',
    buffer: zip.subarray(0, zip.length / 2),
  });
  await expect(open.grow.getByRole('alert')).toContainText('half.zip is damaged');
  await field.setInputFiles(path);
  await expect(open.grow.getByText('Old moss is kept, and in use now.')).toBeVisible();
  await expect(open.grow.getByRole('alert')).toHaveCount(0);
  expect(await shownStep(open)).toBe(step);
  await open.continueButton.click();
  await waitForStep(open, step + 3);
});

test('grown on, page by page: a strip on the next page says where it stands and goes on there', async ({
  page,
  siteUrl,
}) => {
  const open = await openGrowPage(page, siteUrl);
  await growSprout(open, 30);
  await page
    .getByRole('contentinfo')
    .or(page.locator('footer'))
    .first()
    .getByRole('link')
    .first()
    .click({ noWaitAfter: true });
  await page.waitForURL((url) => !url.pathname.includes('grow-your-first-model'));
  const strip = page.getByRole('complementary', { name: 'Your growing model' });
  await expect(strip).toContainText(/My sprout · step \d+ of 2,000 · stopped when you left its page/);
  const step = Number(/step ([\d,]+)/.exec((await strip.textContent()) ?? '')![1]!.replace(',', ''));
  expect(step).toBeGreaterThanOrEqual(30);
  await strip.getByRole('button', { name: 'Continue here' }).click();
  await expect(strip).toContainText('growing on this page', { timeout: 60_000 });
  await expect
    .poll(async () => Number(/step ([\d,]+)/.exec((await strip.textContent()) ?? '')![1]!.replace(',', '')), {
      timeout: 60_000,
    })
    .toBeGreaterThan(step);
  await strip.getByRole('button', { name: 'Stop' }).click();
  await expect(strip.getByRole('button', { name: 'Continue here' })).toBeVisible();
  await strip.getByRole('button', { name: 'Close' }).click();
  await page.reload({ waitUntil: 'networkidle' });
  await wakeWidgets(page);
  await expect(strip).toHaveCount(0);
});

test('one tab grows at a time; the other says so and follows', async ({ context, siteUrl }) => {
  const first = await openGrowPage(await context.newPage(), siteUrl);
  await growSprout(first, 12);
  const second = await openGrowPage(await context.newPage(), siteUrl);
  await expect(second.grow.getByText(/Another tab is growing My sprout: step \d+ of 2,000/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(second.grow.getByRole('button', { name: 'Continue' })).toBeDisabled();
  await first.stopButton.click();
  await expect(first.continueButton).toBeVisible();
  const step = await shownStep(first);
  await expect(second.continueButton).toBeEnabled();
  await expect.poll(() => shownStep(second)).toBe(step);
  await second.continueButton.click();
  await waitForStep(second, step + 3);
});

test('a browser that refuses to store is told of, and the model stays on the page', async ({
  page,
  siteUrl,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 12);
  await expect(open.grow.getByRole('alert')).toContainText('would not keep models');
  await expect(open.grow.getByRole('alert')).toContainText('stays on this page');
  expect(await askFive(open)).toHaveLength(5);
  const step = await shownStep(open);
  await open.continueButton.click();
  await waitForStep(open, step + 3);
});

test('a model of an older world is explained: it can be asked and not grown on', async ({
  page,
  siteUrl,
}) => {
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 12);
  await alterKept(page, { world: '0.9.0' });
  await page.reload({ waitUntil: 'networkidle' });
  await wakeWidgets(page);
  await expect(open.grow.getByText(/learned from world 0\.9\.0/)).toBeVisible();
  await expect(open.continueButton).toHaveCount(0);
  expect(await askFive(open)).toHaveLength(5);
  await expect(open.grow.getByRole('button', { name: 'Start over' })).toBeVisible();
});

test('what is kept after a pause has the bytes of a run that never stopped', async ({ page, siteUrl }) => {
  const read = (): Promise<number[]> =>
    page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const opening = indexedDB.open('terrarium');
          opening.onsuccess = () => {
            const all = opening.result.transaction('states').objectStore('states').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve([...(all.result as { bytes: Uint8Array }[])[0]!.bytes]);
            };
          };
        }),
    );
  await watchWorkers(page);
  const open = await openGrowPage(page, siteUrl);
  await open.grow.getByText('Seed, and where it runs').click();
  await open.grow.getByRole('radio', { name: /^CPU/ }).check();
  await growAndStop(open, 5);
  const paused = await shownStep(open);
  await page.reload();
  await wakeWidgets(page);
  await open.continueButton.click();
  await waitForStep(open, paused + 5);
  await open.stopButton.click();
  await expect(open.continueButton).toBeVisible();
  const kept = decodeCheckpoint(Uint8Array.from(await read()));

  await open.grow.getByRole('button', { name: 'Start over' }).click();
  await open.growButton.click();
  await waitForStep(open, kept.stepsDone);
  await open.stopButton.click();
  await expect(open.continueButton).toBeVisible();
  const whole = await page.evaluate((step) => {
    const losses = traffic.replies.flatMap((reply) =>
      reply.type === 'training' && reply.event.type === 'progress' ? [reply.event.progress] : [],
    );
    const byStep = new Map<number, number[]>();
    for (const { step: last, losses: some } of losses) {
      some.forEach((loss, index) => {
        const at = last - some.length + 1 + index;
        byStep.set(at, [...(byStep.get(at) ?? []), loss]);
      });
    }
    return [...byStep].filter(([at]) => at <= step);
  }, kept.stepsDone);
  // Steps that were done in both runs had the very same loss.
  for (const [, losses] of whole) expect(new Set(losses).size).toBe(1);
  expect(whole.some(([step, losses]) => step > paused && losses.length === 2)).toBe(true);
});
