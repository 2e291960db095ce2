import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

test('a sampler of the reader’s adds its mark by keyboard, a beam search another, and a run is stopped', async ({
  page,
  siteUrl,
}) => {
  await page.goto(`${siteUrl}gallery/choosing/`);
  const figure = page.locator('#shown-frontier');
  await figure.scrollIntoViewIfNeeded();
  const add = figure.getByRole('button', { name: 'Add its mark' });
  await expect(add).toBeEnabled();
  await expect(figure.locator('.t-finding')).toContainText('A story’s opening: greedy is');
  await figure.getByRole('radio', { name: /Eight facts/u }).focus();
  await page.keyboard.press('Space');
  await expect(figure.locator('.t-finding')).toContainText('Eight facts: greedy is');
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  await expect(figure.locator('.t-finding')).toContainText('Yours, temperature 1.2, min-p 0.1');
  await figure.getByText('The numbers', { exact: true }).click();
  await expect(figure.getByRole('rowheader', { name: 'temperature 1.2, min-p 0.1, yours' })).toBeVisible();

  await figure.getByRole('radio', { name: 'beam search' }).check();
  await figure.getByRole('radio', { name: '8', exact: true }).check();
  await add.click();
  await expect(figure.getByText(/[1-7] of 8 sets of eight answers/u)).toBeVisible({ timeout: hangLimitMs });
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
});

test('a link sets task and sampler', async ({ page, siteUrl }) => {
  const state = 'v1,task:facts,method:sample,beams:4,temperature:0.4,filter:topK,topK:7,topP:0.9,minP:0.1';
  await page.goto(`${siteUrl}gallery/choosing/#shown-frontier=${state}`);
  const figure = page.locator('#shown-frontier');
  await expect(figure.locator('.t-finding')).toContainText('Eight facts: greedy is');
  await expect(figure.getByRole('slider', { name: 'Top-k' })).toHaveValue('7');
});
