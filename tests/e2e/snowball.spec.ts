import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

test('a wrong trade is put before, stopped, and read to its end; another model shows its own numbers', async ({
  page,
  siteUrl,
}) => {
  await page.goto(`${siteUrl}gallery/hallucination/`);
  const figure = page.locator('#shown-snowball');
  await figure.scrollIntoViewIfNeeded();
  const start = figure.getByRole('button', { name: 'Begin with the wrong trade' });
  await expect(start).toBeEnabled();
  await expect(figure.locator('.t-finding')).toContainText('By itself the fern names');

  const trade = figure.getByRole('combobox', { name: 'Wrong trade to begin with' });
  await trade.focus();
  await page.keyboard.press('ArrowDown');
  const forced = await trade.inputValue();
  await start.click();
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
  await start.click();
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  const led = figure.locator('.snowball-answers div').first();
  await expect(led).toContainText(`works as a ${forced}.`);
  // The fern knows its cast by name.
  await expect(figure.locator('.t-finding')).toContainText('the good is the true one');
  await expect(figure.locator('.t-finding')).toContainText(`recognises that ‘${forced}’ was wrong`);

  await figure.getByRole('radio', { name: /^The shrub/ }).check();
  await expect(figure.locator('.t-finding')).toContainText('By itself the shrub names');
  await figure.getByText('The recorded numbers of the shrub').click();
  await expect(figure.getByRole('rowheader', { name: '1,000' })).toBeVisible();
});
