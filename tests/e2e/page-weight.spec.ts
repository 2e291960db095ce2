import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { pageName, pages, test } from './fixtures.ts';
import { wakeWidgets } from './wake.ts';

/** Scripts a reader pays for before touching anything, compressed as hosts do. */
const SCRIPT_LIMIT_KB = 100;
/** Everything that is fetched for a page; the home page promises it. */
const PAGE_LIMIT_KB = 500;

/** Fonts and pictures are compressed already. */
const isPacked = (type: string): boolean => /font|image\/png/.test(type);

for (const page of pages) {
  test(`${pageName(page)} loads at most ${SCRIPT_LIMIT_KB} KB of script before interaction, and ${PAGE_LIMIT_KB} KB in all`, async ({
    page: tab,
    siteUrl,
  }) => {
    const loaded = new Map<string, { type: string; bytes: number }>();
    const pending: Promise<void>[] = [];
    const measure = async (url: string, type: string, body: Promise<Buffer>) => {
      const bytes = await body;
      loaded.set(url, { type, bytes: isPacked(type) ? bytes.length : gzipSync(bytes).length });
    };
    // The context's events include what workers load.
    tab.context().on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (response.ok()) pending.push(measure(response.url(), type, response.body()));
    });
    await tab.goto(siteUrl + page, { waitUntil: 'networkidle' });
    await wakeWidgets(tab);
    await Promise.all(pending);

    const inline = await tab.locator('script:not([src])').allTextContents();
    const kilobytes = (files: readonly { readonly bytes: number }[]): number =>
      Number((files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(1));
    const scripts = [...loaded.values()].filter(({ type }) => /javascript|wasm/.test(type));
    const scriptKb = kilobytes([...scripts, ...inline.map((text) => ({ bytes: gzipSync(text).length }))]);
    const pageKb = kilobytes([...loaded.values()]);
    console.log(`page-js-gzip-kb ${scriptKb} of ${pageKb} KB ${pageName(page)}`);
    expect(scriptKb).toBeLessThanOrEqual(SCRIPT_LIMIT_KB);
    expect(pageKb).toBeLessThanOrEqual(PAGE_LIMIT_KB);
  });
}
