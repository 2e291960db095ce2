import type { Page } from '@playwright/test';
import { askFigure, expect } from './ask-page.ts';
import { test } from './fixtures.ts';
import { watchWorkers } from './grow-page.ts';
import { wakeWidgets } from './wake.ts';

test.describe.configure({ timeout: 240_000 });

const weights = '**/models/*/model.safetensors';
const open = (page: Page) => askFigure(page, 'ask', /Ask five times/);

async function openLesson(page: Page, siteUrl: string, fragment = '') {
  await page.goto(`${siteUrl}grow-your-first-model/${fragment}`);
  await wakeWidgets(page);
  const figure = open(page);
  await expect(figure.figure.getByRole('button', { name: /Ask five times/ })).toBeEnabled();
  return figure;
}

test('a suggested prompt is asked at a press, and every sentence is judged in a word', async ({
  page,
  siteUrl,
}) => {
  const { figure, label } = await openLesson(page, siteUrl);
  const before = (await label.textContent()) ?? '';
  await figure.getByRole('button', { name: /never told/ }).click();
  await expect(label).not.toHaveText(before);
  await expect(figure).toHaveAttribute('data-state', 'live');
  const verdicts = await figure.locator('.t-verdict').allTextContents();
  expect(verdicts).toHaveLength(5);
  for (const verdict of verdicts) expect(verdict).toMatch(/^(true|false|about nobody|no claim|broken)$/);
  await expect(figure.locator('.t-finding')).toContainText(/five draws gave/);
  await expect(figure.locator('.t-chip')).toContainText(/lives in$/);
});

test('a link opens to the same draw', async ({ page, context, siteUrl }) => {
  const { figure, ask } = await openLesson(page, siteUrl);
  await figure.getByRole('textbox', { name: 'Your prompt' }).fill('The ferry to');
  await ask();
  const answers = await ask();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await figure.getByRole('button', { name: /Copy link/ }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toMatch(/^#ask=v1,/);

  const other = await context.newPage();
  const reopened = await openLesson(other, siteUrl, new URL(link).hash);
  await expect(reopened.figure.getByRole('textbox', { name: 'Your prompt' })).toHaveValue('The ferry to');
  expect(await reopened.ask()).toEqual(answers);
});

test('the temperature moves the probabilities at once and the draw only when asked', async ({
  page,
  siteUrl,
}) => {
  await watchWorkers(page);
  const { figure, ask, answers } = await openLesson(page, siteUrl);
  const drawn = await ask();
  await page.evaluate(() => traffic.replies.splice(0));
  await figure.getByRole('slider', { name: 'Temperature' }).fill('0.2');
  await expect(figure.getByText('The next token at temperature 0.2')).toBeVisible();
  await expect(figure.getByText(/ask again to draw them here/)).toBeVisible();
  expect(await answers.allTextContents()).toEqual(drawn);
  const ran = await page.evaluate(() =>
    traffic.replies.flatMap((reply) =>
      reply.type === 'done' && reply.result.job === 'next-token' ? [reply.result.nextTokens.ranModel] : [],
    ),
  );
  expect(ran).toEqual([false]);
});

test('what a model cannot read is said', async ({ page, siteUrl }) => {
  const { figure, ask } = await openLesson(page, siteUrl);
  const prompt = figure.getByRole('textbox', { name: 'Your prompt' });
  await prompt.fill('Ĳ 字');
  await ask();
  await expect(figure.getByText(/raw bytes/)).toBeVisible();
  await prompt.fill('one and two '.repeat(300));
  await ask();
  await expect(figure.getByText(/the first part was dropped/)).toBeVisible();
  await prompt.fill('');
  await ask();
  await expect(figure.getByText(/You gave no prompt/)).toBeVisible();
});

test('a missing file is explained, what was shown stays, and Try again recovers', async ({
  page,
  siteUrl,
}) => {
  await page.route(weights, (route) => route.fulfill({ status: 404 }));
  const { figure, answers, label } = await openLesson(page, siteUrl);
  const before = (await label.textContent()) ?? '';
  await figure.getByRole('button', { name: /Ask five times/ }).click();
  await expect(figure.getByRole('alert')).toContainText(/model\.safetensors/);
  await expect(answers).toHaveCount(5);
  await page.unroute(weights);
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(label).not.toHaveText(before);
  await expect(figure.getByRole('alert')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded answers teach what the live ones do', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}grow-your-first-model/`);
    const { figure, answers } = open(page);
    await expect(answers).toHaveCount(5);
    await expect(figure.locator('.t-finding')).toContainText(/draws gave/);
    await expect(figure.locator('.ask-tokens tbody tr')).toHaveCount(9);
  });
});
