import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term shows its meaning by keyboard, and Escape hides it', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}authors/`);
    const term = page.getByRole('button', { name: 'tokens' });
    const meaning = page.locator('.t-meaning').first();
    await expect(meaning).toBeHidden();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(meaning).toBeVisible();
    await expect(meaning).toContainText('A piece of text');
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
  });

  test('a citation leads to what it cites, at the end of the page', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}authors/`);
    await page.getByRole('link', { name: 'Source: Hoffmann et al. 2022' }).click();
    const fact = page.locator('#source-s2-05');
    await expect(fact).toBeInViewport();
    await expect(fact).toContainText('Chinchilla');
    await expect(page.getByRole('link', { name: 'arXiv 2203.15556' })).toBeVisible();
  });
});

test("a term's meaning stays within a phone's screen", async ({ page, siteUrl }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${siteUrl}authors/`);
  await page.getByRole('button', { name: 'tokens' }).click();
  const box = await page.locator('.t-meaning').first().boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
});

test('the glossary leads to the lesson of a word, and the sources to the pages that cite them', async ({
  page,
  siteUrl,
}) => {
  await page.goto(`${siteUrl}glossary/#token`);
  await page.locator('#token').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grow your first model');
  await page.goto(`${siteUrl}sources/#source-s2-05`);
  await page.locator('#source-s2-05').getByRole('link', { name: 'For authors' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For authors');
});
