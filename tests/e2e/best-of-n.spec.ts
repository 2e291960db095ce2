import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/choosing/${fragment}`);
  const figure = page.locator('#shown-best-of-n');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: /^Answer all/u })).toBeEnabled();
  return figure;
}

const hasState = (figure: Locator, state: string, timeout = hangLimitMs) =>
  expect(figure).toHaveAttribute('data-state', state, { timeout });

test('a vote that goes wrong is looked up, drawn anew and drawn on; a run of all sums joins the chart, and stops', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  await expect(figure.locator('.t-finding')).toContainText('with pairs it has read, at temperature 0.7');
  await figure.getByRole('radio', { name: 'pairs it never met' }).focus();
  await page.keyboard.press('Space');
  await expect(figure.locator('.t-finding')).toContainText('with pairs it never met');

  const first = figure.locator('.best-hurt details').first();
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('list', { name: 'Recorded votes' })).toBeVisible();
  await first.getByRole('button', { name: 'Put it into the field below' }).click();
  await figure.getByRole('textbox', { name: /A sum in the world/u }).press('Enter');
  await hasState(figure, 'live');
  await expect(figure.locator('.best-one-finding')).toContainText('64 answers');
  await figure.getByRole('button', { name: 'Draw 64 answers' }).click();
  await expect(figure.locator('.best-one-finding')).toContainText('128 answers', { timeout: hangLimitMs });
  await hasState(figure, 'live');

  await figure.getByRole('radio', { name: 'one step' }).check();
  await figure.getByRole('button', { name: 'Answer all 10 again' }).click();
  await hasState(figure, 'live');
  await expect(figure.locator('.t-finding')).toContainText('Your own run of 10 of 10, seed 8');
  await figure.getByText('The numbers', { exact: true }).click();
  await expect(figure.getByRole('rowheader', { name: '64, yours' })).toBeVisible();

  await figure.getByRole('radio', { name: 'one to three steps' }).check();
  await figure.getByRole('button', { name: 'Answer all 30 again' }).click();
  await expect(figure.getByText(/^[1-9][\d,]* of 1,920 answers/u)).toBeVisible({ timeout: hangLimitMs });
  await figure.getByRole('button', { name: 'Stop' }).click();
  await hasState(figure, 'stopped', 2000);
});

test('a link sets the figure, and what is no sum is refused in words', async ({ page, siteUrl }) => {
  const state = 'v1,pairs:withheld,steps:2,temperature:1,seed:9,question:What%20is%20the%20sea%3F';
  const figure = await open(page, siteUrl, `#shown-best-of-n=${state}`);
  await expect(figure.locator('.t-finding')).toContainText(
    '10 sums of two steps with pairs it never met, at temperature 1.0',
  );
  await figure.getByRole('button', { name: 'Draw 64 answers' }).click();
  await hasState(figure, 'failed');
  await expect(figure.getByText(/The world cannot work this out/u)).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Draw 64 answers' })).toBeEnabled();
});
