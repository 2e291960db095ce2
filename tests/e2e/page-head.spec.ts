import { expect, type Page } from '@playwright/test';
import { readSiteConfig } from '../../src/site/site-config.ts';
import { pageName, pages, test } from './fixtures.ts';

const contentOf = (page: Page, selector: string) =>
  page.locator(`head > meta${selector}`).getAttribute('content');

for (const path of pages) {
  test(`${pageName(path)} says what is shown where it is shared`, async ({ page, siteUrl }) => {
    await page.goto(siteUrl + path);
    expect(await contentOf(page, '[property="og:title"]')).toBeTruthy();
    expect((await contentOf(page, '[property="og:description"]'))?.length).toBeGreaterThan(30);
    expect((await contentOf(page, '[property="og:image:alt"]'))?.length).toBeGreaterThan(30);
    expect(await contentOf(page, '[name="twitter:card"]')).toBe('summary_large_image');

    const address = await contentOf(page, '[property="og:image"]');
    expect(await contentOf(page, '[name="twitter:image"]')).toBe(address);
    const reply = await page.request.get(new URL(address ?? '', siteUrl).href);
    expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'image/png']);
    const bytes = await reply.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test('each lesson has a card of its own', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}grow-your-first-model/`);
  expect(await contentOf(page, '[property="og:image"]')).toContain('/social/grow-your-first-model.png');
  await page.goto(`${siteUrl}privacy/`);
  expect(await contentOf(page, '[property="og:image"]')).toContain('/social/course.png');
});

test('only pages that are meant to be found may be indexed', async ({ page, siteUrl }) => {
  for (const [path, wanted] of [
    ['', 0],
    ['grow-your-first-model/', 0],
    ['no/such/page/', 1],
  ] as const) {
    await page.goto(siteUrl + path);
    await expect(page.locator('meta[name="robots"][content="noindex"]')).toHaveCount(wanted);
  }
});

test('a mistake is reported where the site has an address for it, and nowhere else', async ({
  page,
  siteUrl,
}) => {
  await page.goto(`${siteUrl}grow-your-first-model/`);
  const link = page.getByRole('link', { name: 'Report a mistake on this page' });
  if (readSiteConfig(process.env).reportTemplate === undefined) {
    await expect(link).toHaveCount(0);
    await expect(page.locator('meta[name="terrarium:report"]')).toHaveCount(0);
  } else {
    expect(await link.getAttribute('href')).toContain('Grow%20your%20first%20model');
  }
});

test('the course can be read as plain text', async ({ page, siteUrl }) => {
  const read = async (path: string) => {
    const reply = await page.request.get(siteUrl + path);
    expect(reply.status(), path).toBe(200);
    return reply.text();
  };
  const overview = await read('llms.txt');
  expect(overview).toMatch(/^# Terrarium\n\n> \S/);
  const links = [...overview.matchAll(/^- \[(.+?)\]\((.+?)\)/gm)];
  expect(links.map(([, title]) => title)).toContain('Grow your first model');
  expect(links.map(([, title]) => title)).not.toContain('There is no page here');
  const whole = await read('llms-full.txt');
  for (const [, title = '', address = ''] of links) {
    const text = await (await page.request.get(new URL(address, siteUrl).href)).text();
    expect(text.startsWith(`# ${title}\n`)).toBe(true);
    expect(whole).toContain(text.trim());
  }
  const lesson = whole.slice(whole.indexOf('# Grow your first model'));
  expect(lesson).toContain('temperature');
  expect(lesson).not.toMatch(/<\/?(div|span|astro-island|button)\b/);
  expect(await read('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n/);
});
