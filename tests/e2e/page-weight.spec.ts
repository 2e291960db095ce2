import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { pageName, pages, test } from './fixtures.ts';
import { wakeWidgets } from './wake.ts';

/** Scripts a reader pays for before touching anything, compressed as hosts do. */
const LIMIT_KB = 100;

for (const page of pages) {
  test(`${pageName(page)} loads at most ${LIMIT_KB} KB of script before interaction`, async ({
    page: tab,
    siteUrl,
  }) => {
    const sizes = new Map<string, number>();
    const pending: Promise<void>[] = [];
    const measure = async (url: string, body: Promise<Buffer>) => {
      sizes.set(url, gzipSync(await body).length);
    };
    // The context's events include what workers load.
    tab.context().on('response', (response) => {
      const isScript = /javascript|wasm/.test(response.headers()['content-type'] ?? '');
      if (isScript) pending.push(measure(response.url(), response.body()));
    });
    await tab.goto(siteUrl + page, { waitUntil: 'networkidle' });
    await wakeWidgets(tab);
    await Promise.all(pending);

    const inline = await tab.locator('script:not([src])').allTextContents();
    const total = [...sizes.values(), ...inline.map((text) => gzipSync(text).length)].reduce(
      (a, b) => a + b,
      0,
    );
    const totalKb = Number((total / 1024).toFixed(1));
    console.log(`page-js-gzip-kb ${totalKb} ${pageName(page)}`);
    expect(totalKb).toBeLessThanOrEqual(LIMIT_KB);
  });
}
