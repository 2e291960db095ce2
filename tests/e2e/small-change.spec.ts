import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

test('a hunt by keyboard flips the answer, and a search counts every edit', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}gallery/choosing/`);
  const figure = page.locator('#shown-small-change');
  await figure.scrollIntoViewIfNeeded();
  const field = figure.getByLabel('The prompt, changed by you');
  await expect(field).toBeEnabled();
  await expect(figure.locator('.t-finding')).toContainText('single-character edits that leave the name');
  await field.fill('Mara lovess in');
  await field.press('Enter');
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  await expect(figure.locator('.t-finding')).toContainText('Two edits away');
  // From now on it reads while one types; the better find is kept.
  await field.fill('Mara loves in');
  await expect(figure.locator('.t-finding')).toContainText('One edit away', { timeout: hangLimitMs });
  await field.fill('Mara lives in');
  await expect(figure.locator('.t-finding')).toContainText('are the same', { timeout: hangLimitMs });
  await expect(figure.getByText(/Your smallest flip so far: ‘Mara loves in’, one edit/u)).toBeVisible();

  await figure.getByRole('button', { name: 'Search every single edit' }).click();
  await expect(figure.getByText(/% done/u)).toBeVisible({ timeout: hangLimitMs });
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  await expect(figure.getByRole('button', { name: 'Compare ‘Mara loves in’' })).toBeVisible();

  await figure.getByRole('tab', { name: 'Hunt' }).press('ArrowRight');
  await expect(figure.getByRole('table', { name: /60 prompts, each changed once/u })).toBeVisible();
  await figure.getByRole('tab', { name: 'Phrasings' }).click();
  await figure.getByRole('button', { name: /Try them on 20 people/u }).click();
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
});

test('nothing, other scripts and too much are read, cut or refused in words', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}gallery/choosing/`);
  const figure = page.locator('#shown-small-change');
  await figure.scrollIntoViewIfNeeded();
  const prompt = figure.getByLabel('The prompt', { exact: true });
  const edited = figure.getByLabel('The prompt, changed by you');
  await expect(prompt).toBeEnabled();
  await prompt.fill('');
  await edited.fill('где живёт Мара'.repeat(60));
  await figure.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(figure.getByText(/it read the last/u)).toBeVisible({ timeout: hangLimitMs });
  await edited.fill('你好');
  await expect(figure.getByText(/no token for 2 characters/u)).toBeVisible({ timeout: hangLimitMs });
  await prompt.fill('Mara lives in '.repeat(10));
  await figure.getByRole('button', { name: 'Search every single edit' }).click();
  await expect(figure.getByRole('alert')).toContainText('Shorten it to 80 characters');
});
