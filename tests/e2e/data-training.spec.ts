import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { wakeWidgets } from './wake.ts';

async function open(page: Page, siteUrl: string, id: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/data/${fragment}`);
  await wakeWidgets(page);
  return page.locator(`#${id}`);
}

const finding = (figure: Locator): Locator => figure.locator('.t-finding').last();

test('the triangle says what each step buys, run or interpolated', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl, 'triangle-live');
  await expect(finding(figure)).toContainText('With 5,600 different tokens, 50 % garbled, 3 kinds');
  await figure.getByRole('radio', { name: /Wide/ }).check();
  await expect(finding(figure)).toContainText('6 kinds, every phrasing, the loss on clean text is 7.95');
  await figure.getByRole('slider', { name: /Quantity/ }).press('ArrowRight');
  await expect(finding(figure)).toContainText('the loss on clean text is about');
  await figure.getByRole('slider', { name: /Quantity/ }).press('End');
  await figure.getByRole('slider', { name: /Quality/ }).press('Home');
  await expect(finding(figure)).toContainText('none of the three steps lowers it');
});

test('a run starts in a worker of its own, and Stop ends it', async ({ page, siteUrl }) => {
  const link = '#triangle-live=v1,uniqueTokens:1000,dirtyShare:0,level:0';
  const figure = await open(page, siteUrl, 'triangle-live', link);
  const run = figure.getByRole('button', { name: 'Run this point now' });
  await run.click();
  await expect(figure).toHaveAttribute('data-state', 'running');
  await expect(figure.locator('.t-progress-words')).toContainText(/step [1-9]/);
  expect(page.workers()).toHaveLength(1);
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(run).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('the sets that are read again are shown beside the law', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl, 'repetition-live');
  const before = await finding(figure).innerText();
  await figure.getByRole('radio', { name: '650 k' }).check();
  await expect(finding(figure)).toContainText('650,000 different tokens: the loss still falls');
  expect(before).toContain('18,000 different tokens');
});

test('loss does not see false facts, and the table has every run', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl, 'duel-live');
  await figure.getByRole('radio', { name: /Dirt that cannot be seen/ }).check();
  await figure.getByRole('slider').press('End');
  await expect(finding(figure)).toContainText('With 90 % false');
  await figure.getByText('The numbers').click();
  // One small model, five shares of shuffled documents, four of false ones, and the head.
  await expect(figure.getByRole('row')).toHaveCount(11);
});

test('five sets wait for their turn, and a stop leaves the figure as it was', async ({ page, siteUrl }) => {
  const figure = await open(page, siteUrl, 'train-off-live');
  const start = figure.getByRole('button', { name: 'Train on all five' });
  await start.click();
  await expect(figure.getByText('waiting').or(figure.getByText(/step \d+ of/))).toHaveCount(5);
  await expect(figure.locator('.t-progress-words')).toContainText('0 of 5 sets done');
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => page.workers().length).toBe(0);
  await figure.getByRole('button', { name: 'Start over' }).click();
  await expect(start).toBeVisible();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const id of ['train-off-live', 'duel-live', 'triangle-live', 'repetition-live']) {
    test(`${id} shows what was recorded`, async ({ page, siteUrl }) => {
      await page.goto(`${siteUrl}gallery/data/`);
      const figure = page.locator(`#${id}`);
      await expect(figure.locator('.t-still-wide svg').first()).toBeVisible();
      await expect(figure.locator('.t-finding').last()).not.toBeEmpty();
      await expect(figure.getByRole('button').first()).toBeDisabled();
    });
  }
});
