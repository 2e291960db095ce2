import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/site/project-root.ts';
import { askFigure, expect } from './ask-page.ts';
import { test } from './fixtures.ts';
import { watchWorkers } from './grow-page.ts';

const models = join(projectRoot, 'public/models');

test.describe.configure({ timeout: 240_000 });

const weights = '**/models/*/model.safetensors';
const open = (page: Page) => askFigure(page, 'five-answers', /^Ask again$/);

test('the start shows five recorded answers, and starts nothing by itself', async ({ page, siteUrl }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await watchWorkers(page);
  await page.goto(siteUrl);
  const { figure, answers } = open(page);
  await expect(answers).toHaveCount(5);
  await expect(figure.getByText(/draws gave/).first()).toBeVisible();
  await expect(figure.getByText(/recorded earlier/)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => traffic.workers.length)).toBe(0);
  expect(fetched.filter((url) => url.includes('/models/'))).toEqual([]);
});

test('a press asks the model anew, and the same seed gives the same answers after a reload', async ({
  page,
  siteUrl,
}) => {
  await page.goto(siteUrl);
  const recorded = await open(page).answers.allTextContents();
  const first = await open(page).ask();
  const second = await open(page).ask();
  expect(first).toHaveLength(5);
  expect(first).not.toEqual(recorded);
  expect(second).not.toEqual(first);
  await page.reload();
  expect(await open(page).ask()).toEqual(first);
  await expect(
    open(page)
      .figure.getByText(/this device/)
      .first(),
  ).toBeVisible();
});

test('it works from the keyboard', async ({ page, siteUrl }) => {
  await page.goto(siteUrl);
  const { figure, label } = open(page);
  const button = figure.getByRole('button', { name: 'Ask again' });
  await expect(button).toBeEnabled();
  const before = (await label.textContent()) ?? '';
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(label).not.toHaveText(before);
  await expect(button).toBeFocused();
});

test('a damaged file is explained, and Try again recovers', async ({ page, siteUrl }) => {
  const body = readFileSync(join(models, 'fern/model.safetensors'));
  await page.route(weights, (route) => route.fulfill({ body: body.subarray(0, 5000) }));
  await page.goto(siteUrl);
  const { figure, label } = open(page);
  const before = (await label.textContent()) ?? '';
  await figure.getByRole('button', { name: 'Ask again' }).click();
  await expect(figure.getByRole('alert')).toContainText(/model\.safetensors/);
  await expect(figure.locator('.t-answer-text')).toHaveCount(5);
  await page.unroute(weights);
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(label).not.toHaveText(before);
  await expect(figure.getByRole('alert')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recorded answers and their finding are there', async ({ page, siteUrl }) => {
    await page.goto(siteUrl);
    const { figure, answers } = open(page);
    await expect(answers).toHaveCount(5);
    await expect(figure.locator('.t-finding')).toContainText(/draws gave/);
    await expect(figure.getByRole('button', { name: 'Ask again' })).toBeDisabled();
  });
});
