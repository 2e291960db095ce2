import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/data/${fragment}`);
  const figure = page.locator('#shown-crawl');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Run the filters' })).toBeEnabled();
  return figure;
}

const live = (figure: Locator) =>
  expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });

/** How many pages a stage leaves, as its row says. */
const left = async (figure: Locator, stage: string): Promise<number> => {
  const words = await figure.locator(`[data-stage='${stage}'] .crawl-flow-words`).textContent();
  return Number(/([\d,]+) left/.exec(words ?? '')?.[1]?.replace(',', ''));
};

test('stages are switched, moved and set, and every change is run in a worker', async ({ page, siteUrl }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const figure = await open(page, siteUrl);
  await figure.getByRole('tab', { name: 'MinHash' }).click();
  expect(asked.filter((url) => /crawl.*worker|worker-host|plot|-view/i.test(url))).toEqual([]);
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  const recorded = await figure.locator('.t-finding').textContent();

  // The recorded run, live: the same words.
  await figure.getByRole('button', { name: 'Run the filters' }).click();
  await live(figure);
  await expect(figure.locator('.t-finding')).toHaveText(recorded!);
  await expect(figure.getByRole('img', { name: /meet in a bucket/ })).toBeVisible();

  // FineWeb's rules find nothing after C4's, and something before it. The button keeps its focus.
  expect(await left(figure, 'fineWeb')).toBe(await left(figure, 'c4'));
  const earlier = figure.getByRole('button', { name: 'FineWeb: earlier' });
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect(earlier).toBeFocused();
  await expect(figure.getByText('found with other settings')).toHaveCount(0, { timeout: hangLimitMs });
  await expect(async () => {
    expect(await left(figure, 'fineWeb')).toBeLessThan(await left(figure, 'gopherRepetition'));
  }).toPass();

  // A threshold at its end leaves nothing, and the figure says so.
  await figure.getByRole('tab', { name: 'Quality' }).click();
  await figure
    .getByText(/^Thresholds/)
    .first()
    .click();
  await figure.getByRole('textbox', { name: 'Words, at least', exact: true }).fill('100000');
  await expect(figure.locator('.t-finding')).toContainText('Nothing is left', { timeout: hangLimitMs });

  // What was run comes back with the next visit, and runs nothing.
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText('found with other settings')).toBeVisible();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
});

test('twenty pages are labelled by keyboard and teach the classifier; Stop ends it at once', async ({
  page,
  siteUrl,
}) => {
  const state =
    '#shown-crawl=v1,seed:3,stages:qrcfnpL,changed:,blocklist:1,reference:pages,labels:--------------------,tab:classifier';
  const figure = await open(page, siteUrl, state);
  await expect(figure.getByRole('tab', { name: 'Your labels' })).toHaveAttribute('aria-selected', 'true');
  await figure.getByRole('button', { name: 'Read and label 20 pages' }).click();
  const text = figure.getByRole('region', { name: /^Page \d+ to label$/ });
  await text.focus({ timeout: hangLimitMs });
  for (let i = 0; i < 20; i++) await page.keyboard.press(i % 3 === 0 ? 'k' : 'd');
  await expect(figure.getByText(/20 pages labelled; .* You agree with the truth on/)).toBeVisible();
  await expect(figure.getByText(/From 20 pages it learnt/)).toBeVisible({ timeout: hangLimitMs });
  await expect(figure.locator("[data-stage='classifier'] .crawl-flow-words")).toContainText('left');

  await figure.getByRole('textbox', { name: 'Seed of the crawl' }).fill('4');
  const stop = figure.getByRole('button', { name: 'Stop', exact: true });
  await stop.click();
  await expect(figure).toHaveAttribute('data-state', 'stopped');
  await expect(figure.getByRole('button', { name: 'Run the filters' })).toBeEnabled();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the recorded pipeline reads: every stage, examples and the curve', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}gallery/data/`);
    const figure = page.locator('#shown-crawl');
    for (const name of ['Quality', 'C4', 'MinHash', 'Perplexity']) {
      await expect(figure.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await expect(figure.locator('.t-finding')).toContainText('worth keeping');
    await expect(figure.getByText(/Wrongly dropped/).first()).toBeVisible();
    await expect(figure.getByRole('img', { name: /meet in a bucket/ }).first()).toBeVisible();
  });
});
