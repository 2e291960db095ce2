import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Route } from '@playwright/test';
import { projectRoot } from '../../scripts/site/project-root.ts';
import { test } from './fixtures.ts';
import { askFive, openGrowPage } from './grow-page.ts';

const shipped = globSync('*/manifest.json', { cwd: join(projectRoot, 'public/models') });
test.skip(shipped.length === 0, 'the site ships no model');
test.skip(({ build }) => build.base !== '/', 'nothing here depends on the path of the site');

const weights = '**/models/*/model.safetensors';

test('a shipped model answers on a page where nothing was grown', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  expect(await askFive(open)).toHaveLength(5);
  await expect(open.ask.getByText(/grown earlier/).first()).toBeVisible();
  await expect(open.ask.locator('.grow-tokens tbody tr')).toHaveCount(9);
});

const faults: readonly [string, (route: Route, body: Buffer) => Promise<void>, RegExp][] = [
  ['missing', (route) => route.fulfill({ status: 404 }), /has no file model\.safetensors/],
  [
    'cut short',
    (route, body) => route.fulfill({ body: body.subarray(0, 5000) }),
    /cut short: 5000 of \d+ bytes/,
  ],
  [
    'altered',
    (route, body) => {
      const altered = Buffer.from(body);
      altered[altered.length - 9]! ^= 1;
      return route.fulfill({ body: altered });
    },
    /not the one that was published/,
  ],
  [
    'replaced by a page',
    (route) => route.fulfill({ body: '<!doctype html><title>Hello</title>' }),
    /cut short/,
  ],
];
for (const [fault, break_, words] of faults) {
  test(`a model file that is ${fault} is not used, and the reader is told`, async ({ page, siteUrl }) => {
    const open = await openGrowPage(page, siteUrl);
    await page.route(weights, async (route) => {
      const response = await route.fetch();
      await break_(route, await response.body());
    });
    await open.askButton.click();
    await expect(open.ask.getByRole('alert')).toContainText(words);
    await expect(open.answers).toHaveCount(0);
    await page.unroute(weights);
    expect(await askFive(open)).toHaveLength(5);
    await expect(open.ask.getByRole('alert')).toHaveCount(0);
  });
}
