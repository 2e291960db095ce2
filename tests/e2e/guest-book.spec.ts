import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

/** A run takes about 25 seconds on two free cores. */
const hangLimitMs = 240_000;
test.describe.configure({ timeout: hangLimitMs + 60_000 });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/hallucination/${fragment}`);
  const figure = page.locator('#shown-guest-book');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Write this book and train on it' })).toBeEnabled();
  return figure;
}

test('a book of the reader’s own is trained on, by keyboard, and its point joins the recorded ones', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  const finding = figure.locator('.t-finding');
  await expect(finding).toContainText('5 seeds');
  await figure.getByRole('radio', { name: '0.4' }).check();
  await expect(finding).toContainText('At temperature 0.4');
  await figure.getByRole('slider').press('ArrowRight');
  await expect(figure.getByRole('slider')).toHaveValue('52');
  await figure.getByRole('button', { name: 'Write this book and train on it' }).press('Enter');
  await expect(figure.getByText(/Training: step [1-9]\d* of 900 · .* left/)).toBeVisible({ timeout: 60_000 });
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  await expect(finding).toContainText('Your book with 52 %');
  await expect(figure.getByRole('table', { name: /Asked when a guest came.*your book/ })).toBeVisible();
  await figure.getByText('The numbers', { exact: true }).click();
  await expect(figure.getByRole('row', { name: /52 %.*yours, seed 6/ })).toBeVisible();
});

test('a link sets the book, Stop is obeyed at once, and a seed that is none is told', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl, '#shown-guest-book=v1,share:70,seed:12');
  await expect(figure.getByRole('slider')).toHaveValue('70');
  const seed = figure.getByRole('textbox', { name: 'Seed' });
  await expect(seed).toHaveValue('12');
  await seed.fill('many');
  await seed.blur();
  await expect(figure.getByRole('alert')).toHaveText('Write a whole number from 0 to 999,999.');
  await seed.fill('12');
  await figure.getByRole('button', { name: 'Write this book and train on it' }).click();
  await expect(figure.getByText(/Training: step/)).toBeVisible({ timeout: 60_000 });
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 200 });
  await expect(figure.getByRole('button', { name: 'Write this book and train on it' })).toBeEnabled();
});
