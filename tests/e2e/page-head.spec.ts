import { expect, type APIRequestContext } from '@playwright/test';
import { selectAll } from 'hast-util-select';
import { parsePage } from '../../scripts/site/html-tree.ts';
import { readSiteConfig } from '../../src/site/site-config.ts';
import { pageName, pages, test } from './fixtures.ts';

/** What the metadata of a page say, as whoever shares or indexes it reads them: without a browser. */
async function readHead(request: APIRequestContext, address: string) {
  const tree = parsePage(await (await request.get(address)).text());
  return (selector: string): string[] =>
    selectAll(`head > meta${selector}`, tree).map(({ properties }) => String(properties.content));
}

for (const path of pages) {
  test(`${pageName(path)} says what is shown where it is shared`, async ({ request, siteUrl }) => {
    const contents = await readHead(request, siteUrl + path);
    const contentOf = (selector: string): string => {
      const found = contents(selector);
      expect(found, selector).toHaveLength(1);
      return found[0]!;
    };
    expect(contentOf('[property="og:title"]')).toBeTruthy();
    expect(contentOf('[property="og:description"]').length).toBeGreaterThan(30);
    expect(contentOf('[property="og:image:alt"]').length).toBeGreaterThan(30);
    expect(contentOf('[name="twitter:card"]')).toBe('summary_large_image');

    const address = contentOf('[property="og:image"]');
    expect(contentOf('[name="twitter:image"]')).toBe(address);
    const reply = await request.get(new URL(address, siteUrl).href);
    expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'image/png']);
    const bytes = await reply.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
}

test('each lesson has a card of its own', async ({ request, siteUrl }) => {
  const cardOf = async (path: string) => (await readHead(request, siteUrl + path))('[property="og:image"]');
  expect(await cardOf('grow-your-first-model/')).toEqual([
    expect.stringContaining('/social/grow-your-first-model.png'),
  ]);
  expect(await cardOf('privacy/')).toEqual([expect.stringContaining('/social/course.png')]);
});

test('only pages that are meant to be found may be indexed', async ({ request, siteUrl }) => {
  for (const [path, wanted] of [
    ['', 0],
    ['grow-your-first-model/', 0],
    ['no/such/page/', 1],
  ] as const) {
    const contents = await readHead(request, siteUrl + path);
    expect(contents('[name="robots"][content="noindex"]')).toHaveLength(wanted);
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

test('the course can be read as plain text', async ({ request, siteUrl }) => {
  const read = async (path: string) => {
    const reply = await request.get(siteUrl + path);
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
    const text = await (await request.get(new URL(address, siteUrl).href)).text();
    expect(text.startsWith(`# ${title}\n`)).toBe(true);
    expect(whole).toContain(text.trim());
  }
  const lesson = whole.slice(whole.indexOf('# Grow your first model'));
  expect(lesson).toContain('temperature');
  expect(lesson).not.toMatch(/<\/?(div|span|astro-island|button)\b/);
  expect(await read('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n/);
});
