import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

test('the page for lost readers leads back', async ({ page: tab, siteUrl }) => {
  const response = await tab.goto(`${siteUrl}no/such/page/`);
  expect(response?.status()).toBe(404);
  await tab.locator('main').getByRole('link', { name: 'the start of the course' }).click();
  expect(tab.url()).toBe(siteUrl);
});

test('the first lesson is one click from the start', async ({ page: tab, siteUrl }) => {
  await tab.goto(siteUrl);
  await tab.locator('main').getByRole('link', { name: 'Grow your first model' }).first().click();
  await expect(tab).toHaveURL(`${siteUrl}grow-your-first-model/`);
});

test('the search finds the lesson', async ({ page: tab, siteUrl }) => {
  await tab.goto(siteUrl, { waitUntil: 'networkidle' });
  await tab.keyboard.press('Control+k');
  const dialog = tab.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('textbox', { name: 'Search' }).fill('temperature');
  await dialog.getByRole('link', { name: 'Grow your first model' }).first().click();
  await expect(tab).toHaveURL(`${siteUrl}grow-your-first-model/`);
});
