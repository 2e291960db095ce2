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

test('a folded part loads when it is opened, and an address that names a figure in it opens it', async ({
  page: tab,
  siteUrl,
}) => {
  await tab.goto(`${siteUrl}sampling/`, { waitUntil: 'networkidle' });
  const part = tab.locator('.t-further', { has: tab.locator('#constrained') });
  const island = tab.locator('astro-island', { has: tab.locator('#constrained') });
  await part.locator('> summary').scrollIntoViewIfNeeded();
  await tab.waitForTimeout(500);
  await expect(island).toHaveAttribute('ssr');
  await part.locator('> summary').press('Enter');
  await expect(island).not.toHaveAttribute('ssr');

  await tab.goto(`${siteUrl}404.html`);
  await tab.goto(`${siteUrl}sampling/#speculative=v1`);
  await expect(tab.locator('.t-further', { has: tab.locator('#speculative') })).toHaveAttribute('open');
});
