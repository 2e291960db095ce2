import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 120_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/hallucination/${fragment}`);
  const figure = page.locator('#shown-ladder');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Ask all 800 questions' })).toBeEnabled();
  return figure;
}

test('a curve is drawn by keyboard before any is shown; a run lands on what was recorded, and stops', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  await expect(figure.locator('.t-finding')).toHaveCount(0);
  await figure.getByRole('slider', { name: 'never' }).focus();
  await page.keyboard.press('Home');
  await figure.getByRole('button', { name: 'That is my curve' }).press('Enter');
  await expect(figure.getByText(/Your curve lies \d+ points/u)).toBeVisible();
  await expect(figure.locator('.t-finding')).toContainText('Right answers fall from 100 %');
  await expect(figure.locator('.t-plot-live svg').first()).toBeVisible();

  await figure.getByRole('button', { name: 'Ask all 800 questions' }).press('Enter');
  // The lowest rung is whole then; the whole ladder takes half a minute.
  await expect(figure.getByText(/^1[3-9]\d of 800 questions/u)).toBeVisible({ timeout: hangLimitMs });
  await figure.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(figure).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
  await expect(figure.getByText(/^Your run at temperature 0: \d+ of \d+ answers/u)).toBeVisible();
  await figure.getByText('The numbers: truth, form and confidence').click();
  const cells = async (head: string): Promise<string[]> =>
    (
      await figure
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: head, exact: true }) })
        .first()
        .innerText()
    )
      .split('\t')
      .slice(1);
  expect(await cells('0, yours')).toEqual(await cells('0'));
});

test('a link sets temperature and seed, and runs nothing', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl, '#shown-ladder=v1,temperature:1,seed:9');
  await expect(figure.getByRole('slider', { name: 'Temperature', exact: true })).toHaveValue('1');
  await expect(figure.getByRole('textbox', { name: 'Seed' })).toHaveValue('9');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
});

test('a person’s rung comes out after the guess, a stranger is answered too, and no name is refused', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  await figure.getByRole('tab', { name: 'Ask about anybody' }).click();
  const ask = figure.getByRole('button', { name: 'Ask five times' });
  await ask.click();
  const never = figure.getByRole('button', { name: 'never', exact: true });
  await expect(never).toBeVisible({ timeout: hangLimitMs });
  await expect(figure.locator('.t-answers li[data-verdict]')).toHaveCount(0);
  await never.click();
  await expect(figure.locator('.t-answers li[data-verdict]')).toHaveCount(5);
  await expect(figure.locator('p:not(.t-visually-hidden)', { hasText: 'You said never' })).toBeVisible();

  const name = figure.getByRole('textbox', { name: 'Or any name' });
  await name.fill('Ada Lovelace');
  await name.press('Enter');
  await expect(
    figure.locator('p:not(.t-visually-hidden)', { hasText: 'nobody of the name Ada Lovelace' }),
  ).toBeVisible({ timeout: hangLimitMs });
  await name.fill('<user>');
  await ask.click();
  await expect(figure.getByText('That is no name.')).toBeVisible();
});
