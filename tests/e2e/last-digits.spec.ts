import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 120_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/sampling/${fragment}`);
  const figure = page.locator('#shown-last-digits');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Compute it every way' })).toBeEnabled();
  return figure;
}
const isLive = (figure: Locator) =>
  expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
const rows = (figure: Locator) =>
  figure.getByRole('table', { name: /logits of the two likeliest/ }).locator('tbody tr');

test('what was recorded comes out again on this device, in every way that the CPU has', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  const recorded = await rows(figure).allInnerTexts();
  await figure.getByRole('button', { name: 'Compute it every way' }).press('Enter');
  await isLive(figure);
  const live = await rows(figure).allInnerTexts();
  expect(live.slice(0, recorded.length)).toEqual(recorded);
  const { violations } = await new AxeBuilder({ page }).include('#shown-last-digits').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('a reader’s own beginning is written on in every way, and Stop is obeyed', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl, '#shown-last-digits=v1,prompt:The%20goat,model:shipped');
  await expect(figure.getByRole('textbox', { name: 'The text begins' })).toHaveValue('The goat');
  await figure.getByRole('button', { name: 'Write on greedily' }).click();
  await expect(figure.getByText(/[1-9]\d* tokens? of at most/)).toBeVisible({ timeout: hangLimitMs });
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: hangLimitMs });
  await expect(figure.locator('.digits-shared')).toContainText('The goat');
  await expect(figure.locator('.t-finding')).toContainText('Written on greedily');
});
