import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/hallucination/${fragment}`);
  const figure = page.locator('#shown-detectors');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Ask, and draw 12 samples' })).toBeEnabled();
  return figure;
}

test('prices move the thresholds, and one person asked live falls on one side of them', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  const finding = figure.locator('.t-finding');
  await expect(finding).toContainText('At 4 for a wrong answer and 1 for none');
  const thresholds = figure.getByRole('region', { name: 'The cheapest threshold of each score' });
  const before = await thresholds.innerText();
  await figure.getByRole('slider', { name: 'What a wrong answer costs' }).focus();
  await page.keyboard.press('Home');
  await expect(finding).toContainText('At 0 for a wrong answer');
  expect(await thresholds.innerText()).not.toBe(before);

  await figure.getByRole('radio', { name: '1,000', exact: true }).check();
  await figure.getByRole('button', { name: 'Ask, and draw 12 samples' }).click();
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  const asked = figure.locator('.catching-answer');
  await expect(asked.getByText('what the likeliest answer says')).toBeVisible();
  await expect(asked.getByRole('row', { name: /entropy over meanings/u })).toContainText('given');
  // A wrong answer that costs nothing is always given.
  await expect(finding).toContainText('the answer is given, and right');
});

test('Stop is heard, and leaves the figure as it was', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl);
  await figure.getByRole('button', { name: 'Ask, and draw 12 samples' }).click();
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
  await expect(figure.getByRole('button', { name: 'Ask, and draw 12 samples' })).toBeFocused();
  await expect(figure.locator('.catching-answer')).toBeHidden();
});

test('the reliability diagram follows its seed and its bins, by link too', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}gallery/hallucination/#shown-reliability=v1,seed:2,bins:5`);
  const figure = page.locator('#shown-reliability');
  await expect(figure.getByRole('radio', { name: '2', exact: true })).toBeChecked();
  await figure.getByText('The numbers', { exact: true }).click();
  await expect(figure.getByRole('cell', { name: '80 % to 100 %' }).first()).toBeVisible();
  await figure.getByRole('slider', { name: 'Bins' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('cell', { name: '83 % to 100 %' }).first()).toBeVisible();
});
