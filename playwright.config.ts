import { defineConfig } from '@playwright/test';
import { builds } from './scripts/checks/builds.ts';
import { chromiumPath, chromiumSwitches } from './scripts/checks/chromium.ts';
import type { SiteFixtures } from './tests/e2e/fixtures.ts';

const executablePath = chromiumPath();

/** What depends on the path a site is served under: addresses of pages, scripts, workers, models and the search. */
const PATH_DEPENDENT = ['every-page', 'finding-the-way', 'grow', 'page-head', 'security-policy'];

/** Tests in those files that look at something else. They say so in the title of their group, or here. */
const PATH_INDEPENDENT = /at the root only|axe finds|scrolls sideways|harm is blocked/;

export default defineConfig<object, SiteFixtures>({
  testDir: './tests/e2e',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  workers: 2,
  // A hang limit: axe over the gallery takes long on a busy machine.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { args: chromiumSwitches, ...(executablePath && { executablePath }) },
  },
  projects: builds.map(({ name, base, outDir }) => ({
    name,
    use: { build: { base, outDir } },
    ...(base !== '/' && {
      testMatch: PATH_DEPENDENT.map((file) => `**/${file}.spec.ts`),
      grepInvert: PATH_INDEPENDENT,
    }),
  })),
});
