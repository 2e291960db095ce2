import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/sampling/`);
  const figure = page.locator('#shown-constrained');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Compile and read' })).toBeEnabled();
  return figure;
}

const becomes = (figure: Locator, state: string) =>
  expect(figure).toHaveAttribute('data-state', state, { timeout: hangLimitMs });

test('a mistake in the form is named and loses nothing; mended, every answer is valid and few are true', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  await figure.getByRole('radio', { name: /The fern/ }).check();
  await becomes(figure, 'live');
  const form = figure.getByRole('textbox', { name: /Regular expression/ });
  const before = await form.inputValue();
  await form.fill('(Torvik|Skara');
  await figure.getByRole('button', { name: 'Compile and read' }).click();
  await expect(figure.getByRole('alert')).toContainText('the group is not closed');
  await expect(form).toHaveValue('(Torvik|Skara');
  await form.fill(before);
  await figure.getByRole('button', { name: 'Compile and read' }).click();
  await becomes(figure, 'live');
  await expect(figure.getByRole('alert')).toHaveCount(0);

  await figure.getByRole('button', { name: 'Write to the end' }).click();
  await expect(figure.locator('.constrained-text')).toContainText('(whole)', { timeout: hangLimitMs });

  await figure.getByRole('button', { name: /^Draw 50 answers/ }).click();
  await expect(figure.locator('.t-finding')).toContainText('With the mask 50 of 50 answers are valid', {
    timeout: hangLimitMs,
  });
  await becomes(figure, 'live');
});

test('Stop is heard at once, and the figure goes on from there', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl);
  await figure.getByRole('button', { name: /the same ticket as JSON/ }).click();
  await becomes(figure, 'live');
  await expect(figure.getByRole('textbox', { name: /Said as a sentence/ })).toHaveValue(/ticket: from/);
  await figure.getByRole('button', { name: /^Draw 50 answers/ }).click();
  await becomes(figure, 'running');
  await figure.getByRole('button', { name: 'Stop' }).first().click();
  await becomes(figure, 'stopped');
  await figure.getByRole('button', { name: 'Draw a token' }).click();
  await becomes(figure, 'live');
  await expect(figure.locator('.constrained-piece')).toHaveCount(1);
});
