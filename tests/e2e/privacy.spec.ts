import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { growAndStop, openGrowPage } from './grow-page.ts';

const figure = (page: Page) => page.locator('#stored');
const line = (page: Page, what: RegExp) => figure(page).getByRole('listitem').filter({ hasText: what });

test('a new reader finds no model, no copy and no progress stored', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}privacy/`, { waitUntil: 'networkidle' });
  for (const what of [/models you grew/, /Copies of the models/, /plant in the jar/, /Which model/])
    await expect(line(page, what)).toContainText('nothing');
});

test('what was stored is listed, and gone once the reader confirms', async ({ page, siteUrl }) => {
  test.setTimeout(120_000);
  await growAndStop(await openGrowPage(page, siteUrl), 5);
  await page.evaluate(() => {
    localStorage.setItem('terrarium.progress', '{"version":1,"stage":"sprout"}');
    localStorage.setItem('neighbour', 'not ours');
  });
  await page.goto(`${siteUrl}privacy/`);
  await expect(line(page, /plant in the jar/)).toContainText('bytes');

  const deleteAll = figure(page).getByRole('button', { name: 'Delete all of it' });
  await deleteAll.click();
  await expect(figure(page).getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page, /plant in the jar/)).toContainText('bytes');

  await deleteAll.click();
  await figure(page).getByRole('button', { name: 'Delete everything' }).click();
  await expect(figure(page)).toContainText('Everything the course had stored in this browser is deleted.');
  await expect(line(page, /plant in the jar/)).toContainText('nothing');
  await expect(deleteAll).toBeDisabled();
  const left = await page.evaluate(async () => ({
    keys: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  expect(left).toEqual({ keys: ['neighbour'], databases: [], caches: [] });
});

test('the course stores nothing that is not on the list', async ({ page, siteUrl }) => {
  test.setTimeout(120_000);
  await growAndStop(await openGrowPage(page, siteUrl), 5);
  await page.waitForTimeout(500);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
  ]);
  await page.goto(`${siteUrl}privacy/`);
  const listed = await figure(page).locator('code').allTextContents();
  expect(stored.filter((name) => name === undefined || !listed.includes(name))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});
