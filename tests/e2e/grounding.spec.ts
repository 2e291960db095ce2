import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/hallucination/`);
  const figure = page.locator('#shown-grounding');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: /^Ask these 20/ })).toBeEnabled();
  return figure;
}

test('a cell is looked at by keyboard, stopped, and run to what was recorded', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl);
  await expect(figure.locator('.t-finding')).toContainText('With one note that says otherwise');
  await figure.getByRole('radio', { name: /^one note/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(figure.locator('.t-finding')).toContainText('With two notes, the one asked for first');
  await figure.getByRole('radio', { name: /^something else/ }).check();
  await expect(figure.locator('.t-finding')).toContainText('leaves the answer out');

  const start = figure.getByRole('button', { name: /^Ask these 20/ });
  await start.click();
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
  await start.click();
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  // The same questions, notes and weights as in the recording.
  await figure.getByText('The recorded numbers of this choice').click();
  const row = figure.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1,000' }) });
  const shares = await row.getByRole('cell').allInnerTexts();
  const recorded = Number.parseInt(shares[1]!, 10);
  await expect(figure.locator('.t-finding')).toContainText(`of 100 answers ${recorded} are true`);
});

test('notes of one’s own are edited and asked, an empty question is not', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl);
  const ask = figure.getByRole('button', { name: 'Ask with the notes and without' });
  const question = figure.getByRole('textbox', { name: 'Question' });
  await question.fill(' ');
  await expect(ask).toBeDisabled();
  await figure.getByRole('button', { name: /^A note that says otherwise/ }).click();
  const notes = figure.getByRole('textbox', { name: 'Notes, one a line' });
  await notes.fill((await notes.inputValue()).replace(/in \w+\./, 'in Skara.'));
  await question.press('Enter');
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
  await expect(figure.locator('.t-finding')).toContainText('It took the note’s value');
  await expect(figure.locator('.grounding-answers')).toContainText('Skara');
  await expect(figure.getByRole('table', { name: /^The token after/ })).toBeVisible();

  await notes.fill('<user>nonsense');
  await question.fill('Who?');
  await ask.click();
  await expect(figure.locator('.t-finding')).toContainText('cannot be told');
  await expect(figure.getByText(/1 note cannot be read/)).toBeVisible();
});
