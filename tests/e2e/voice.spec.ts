import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const LESSON = 'grow-your-first-model/';

/** What is drawn in a page's first jar. */
const shownPlants = (tab: Page) =>
  tab
    .locator('.t-jar')
    .first()
    .locator('.t-plant')
    .evaluateAll((plants) =>
      plants
        .filter((plant) => getComputedStyle(plant).display !== 'none')
        .map((plant) => plant.getAttribute('data-stage')),
    );

test.describe('the jar', () => {
  test('holds a seed at first, and what the reader has grown after that', async ({ page: tab, siteUrl }) => {
    await tab.goto(siteUrl);
    expect(await shownPlants(tab)).toEqual(['seed']);
    await tab.evaluate(() => localStorage.setItem('terrarium.progress', '{"version":1,"stage":"fern"}'));
    await tab.goto(siteUrl + LESSON);
    await expect(tab.locator('html')).toHaveAttribute('data-growth', 'fern');
    expect(await shownPlants(tab)).toEqual(['fern']);
  });

  test('grows in every open tab', async ({ context, siteUrl }) => {
    const [one, two] = [await context.newPage(), await context.newPage()];
    await one.goto(siteUrl);
    await two.goto(siteUrl + LESSON);
    await two.evaluate(() => localStorage.setItem('terrarium.progress', '{"version":1,"stage":"shrub"}'));
    await expect(one.locator('html')).toHaveAttribute('data-growth', 'shrub');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('holds a seed', async ({ page: tab, siteUrl }) => {
      await tab.goto(siteUrl);
      await expect(tab.locator('.t-jar').first().locator('[data-stage="seed"]')).toBeVisible();
      await expect(tab.locator('.t-jar').first().locator('[data-stage="shrub"]')).toBeHidden();
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [colorScheme, paper] of [
    ['light', 'rgb(247, 243, 234)'],
    ['dark', 'rgb(19, 26, 21)'],
  ] as const) {
    test(`the page is ${colorScheme} where the system is`, async ({ page: tab, siteUrl }) => {
      await tab.emulateMedia({ colorScheme });
      await tab.goto(siteUrl);
      await expect(tab.locator('body')).toHaveCSS('background-color', paper);
    });
  }
});

test('the sidebar marks the page it is on and names what is coming without a link', async ({
  page: tab,
  siteUrl,
}) => {
  await tab.setViewportSize({ width: 1280, height: 900 });
  await tab.goto(siteUrl + LESSON);
  const sidebar = tab.getByRole('navigation', { name: 'Main' });
  await expect(sidebar.locator('[aria-current="page"]')).toHaveText(/1 · Grow your first model/);
  await expect(sidebar.locator('ol > li')).toHaveCount(8);
  await expect(sidebar.getByText('8 · Ship it')).toBeVisible();
  await expect(sidebar.getByRole('link', { name: 'Ship it' })).toHaveCount(0);
});

test('on a phone the sidebar opens from the menu and closes with Escape', async ({ page: tab, siteUrl }) => {
  await tab.setViewportSize({ width: 390, height: 844 });
  await tab.goto(siteUrl + LESSON);
  const first = tab.getByRole('link', { name: '1 · Grow your first model' });
  await expect(first).toBeHidden();
  await tab.getByRole('button', { name: 'Menu' }).click();
  await expect(first).toBeVisible();
  await tab.keyboard.press('Escape');
  await expect(first).toBeHidden();
});

test('fonts come from the course, at most 200 KB a page and two before the rest', async ({
  page: tab,
  siteUrl,
}) => {
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  tab.on('response', (response) => {
    if (!/\.woff2?$/.test(new URL(response.url()).pathname)) return;
    pending.push(response.body().then((body) => void sizes.set(response.url(), body.length)));
  });
  await tab.goto(siteUrl + LESSON, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  expect(sizes.size).toBeGreaterThan(0);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(200);
  expect(await tab.locator('link[rel="preload"][as="font"]').count()).toBeLessThanOrEqual(2);
  for (const family of ['Fraunces', 'Literata', 'IBM Plex Mono']) {
    expect(await tab.evaluate((name) => document.fonts.check(`400 16px "${name}"`), family)).toBe(true);
  }
});

test('print is ink on paper, without what only a screen can press', async ({ page: tab, siteUrl }) => {
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await tab.goto(siteUrl + LESSON, { waitUntil: 'networkidle' });
  await expect(tab.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(tab.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(35, 40, 31)');
  await expect(tab.getByRole('navigation')).toHaveCount(0);
  expect(await tab.locator('button:visible').count()).toBe(0);
});

test('every link of the frame leads to a page', async ({ page: tab, request, siteUrl }) => {
  for (const page of ['', LESSON]) {
    await tab.goto(siteUrl + page);
    const addresses = await tab
      .locator('header a, nav a, footer a, .lesson-path a, .course-map a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of new Set(addresses)) {
      if (!address.startsWith(siteUrl)) continue;
      expect({ address, status: (await request.get(address)).status() }).toEqual({ address, status: 200 });
    }
  }
});
