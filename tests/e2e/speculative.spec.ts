import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

test('a run is measured, timed and tested, and can be stopped', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}gallery/sampling/`);
  const figure = page.locator('#shown-speculative');
  await figure.scrollIntoViewIfNeeded();
  const start = figure.getByRole('button', { name: 'Write with drafts and without' });
  await expect(start).toBeEnabled();
  await expect(figure.locator('.t-finding')).toContainText('Drafting 4 at a time');
  await figure.getByRole('slider', { name: /drafted at a time/ }).fill('2');
  await expect(figure.locator('.t-finding')).toContainText('Drafting 2 at a time');
  await start.click();
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  await expect(figure.getByText(/On this device the large model alone took/)).toBeVisible();
  await expect(figure.getByRole('table', { name: /First tokens drawn/ })).toBeVisible();

  await start.click();
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
});
