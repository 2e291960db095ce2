import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/sampling/${fragment}`);
  const figure = page.locator('#shown-spread');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Ask it 40 times' })).toBeEnabled();
  return figure;
}

const isLive = (figure: Locator) =>
  expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });

test('40 answers live are those that were recorded with the same seed, and Stop stops a sweep', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  const answers = figure.locator('.spread-clusters');
  const recorded = await answers.innerText();
  const prompt = await figure.getByRole('textbox', { name: 'The prompt' }).inputValue();
  const state = `prompt:${encodeURIComponent(prompt)},temperature:1,seed:1,model:fern`;
  await page.goto('about:blank');
  const linked = await open(page, siteUrl, `#shown-spread=v1,${state}`);
  await linked.getByRole('button', { name: 'Ask it 40 times' }).click();
  await isLive(linked);
  expect(await answers.innerText()).toBe(recorded);
  await expect(linked.locator('.t-finding')).toContainText('At temperature 1.0, 40 draws gave');

  await linked.getByRole('button', { name: 'Try all temperatures' }).click();
  await expect(linked.getByText(/Temperature [2-6] of 6/u)).toBeVisible({ timeout: hangLimitMs });
  await linked.getByRole('button', { name: 'Stop' }).click();
  await expect(linked).toHaveAttribute('data-state', 'stopped', { timeout: 2000 });
  await linked.getByText('The numbers', { exact: true }).click();
  await expect(linked.getByRole('rowheader', { name: '0.0, yours' })).toBeVisible();
});

test('a ready prompt shows what was recorded of it, without a model', async ({ page, siteUrl }) => {
  const asked: string[] = [];
  const figure = await open(page, siteUrl);
  page.on('request', (request) => asked.push(request.url()));
  await figure.getByRole('button', { name: /a story/u }).focus();
  await page.keyboard.press('Enter');
  await expect(figure.locator('.t-finding')).toContainText('none claims anything that could be true');
  expect(asked.filter((url) => /models\/|worker/u.test(url))).toEqual([]);
});

test('temperatures for three jobs are scored against the best', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}gallery/sampling/#shown-three-jobs=v1,record:0,fact:0,openings:2`);
  const figure = page.locator('#shown-three-jobs');
  await expect(figure.getByRole('table')).toBeHidden();
  await figure.getByRole('button', { name: 'Score them' }).click();
  await expect(figure.locator('.t-finding')).toContainText('You set two of three to the best');
  await expect(
    figure.getByRole('row', { name: /^0\.0/u }).getByText('best, yours', { exact: true }).first(),
  ).toBeVisible();
});
