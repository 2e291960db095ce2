import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

async function open(page: Page, siteUrl: string, hash = ''): Promise<{ spend: Locator; fit: Locator }> {
  await page.goto(`${siteUrl}gallery/compute/${hash}`);
  const [spend, fit] = ['#iso-flop-live', '#fit-law-live'].map((id) => page.locator(id));
  await spend!.scrollIntoViewIfNeeded();
  await expect(spend!.getByRole('spinbutton', { name: 'Seed' }).or(spend!.getByLabel('Seed'))).toBeEnabled();
  return { spend: spend!, fit: fit! };
}

/** Ticks the three largest sizes, which take the fewest steps. */
async function chooseLargest(spend: Locator): Promise<void> {
  const boxes = spend.getByRole('checkbox');
  const count = await boxes.count();
  for (let index = count - 3; index < count; index++) await boxes.nth(index).check();
}

test('three sizes are run, land on the curve, and join the fit of the law', async ({ page, siteUrl }) => {
  const { spend, fit } = await open(page, siteUrl);
  const button = spend.getByRole('button', { name: 'Spend it' });
  await expect(button).toBeDisabled();
  await chooseLargest(spend);
  await expect(spend.getByRole('checkbox').first()).toBeDisabled();
  await button.click();
  await expect(spend).toContainText(/Your runs lie at most \d\.\d\d from the recorded ones/, {
    timeout: 90_000,
  });
  await spend.getByText('The numbers').click();
  await expect(spend.getByRole('row', { name: /^yours/ })).toHaveCount(3, { timeout: 60_000 });

  await fit.scrollIntoViewIfNeeded();
  await expect(fit.getByRole('checkbox', { name: 'With your own 3 runs' })).toBeChecked();
  await fit.getByRole('button', { name: 'Fit it' }).click();
  await expect(fit).toContainText('38 runs, 3 of them yours', { timeout: 30_000 });
  await expect(fit.locator('.t-finding')).toContainText(/The fitted floor E is \d\.\d\d nats/);
  expect(await axeFaults(page, '#iso-flop-live', '#fit-law-live')).toEqual([]);
});

test('a run stops at once, and the rates and the check redraw what is shown', async ({ page, siteUrl }) => {
  const { spend } = await open(page, siteUrl);
  await chooseLargest(spend);
  await spend.getByRole('button', { name: 'Spend it' }).click();
  await spend.getByRole('button', { name: 'Stop' }).click();
  await expect(spend.getByRole('button', { name: /Spend it|Continue/ })).toBeVisible();

  const tuned = await spend.locator('.t-finding').textContent();
  await spend.getByRole('radio', { name: /0\.002 for all/ }).check();
  await expect(spend.locator('.t-finding')).not.toHaveText(tuned!);
  await expect(spend.locator('.t-plot-live svg').first()).toBeVisible();
  await spend.getByRole('radio', { name: /Tuned/ }).check();
  await spend.getByRole('tab', { name: 'The best size' }).click();
  await spend.getByRole('button', { name: 'Check it' }).click();
  await expect(spend.locator('.t-finding')).toContainText(/the line foretold .* the runs there/);
});

test('a link sets sizes, seed, rate and view, and runs nothing', async ({ page, siteUrl }) => {
  const state = 'v1,tab:optima,tuning:low,widths:8.12.16,seed:9,checked:0';
  const { spend } = await open(page, siteUrl, `#iso-flop-live=${state}`);
  await expect(spend.getByRole('tab', { name: 'The best size' })).toHaveAttribute('aria-selected', 'true');
  await expect(spend.getByLabel('Seed')).toHaveValue('9');
  await expect(spend.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expect(spend).toHaveAttribute('data-state', 'recorded');
});
