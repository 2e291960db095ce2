import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { builds } from './scripts/checks/builds.ts';
import { chromiumPath, chromiumSwitches } from './scripts/checks/chromium.ts';
import type { SiteFixtures } from './tests/e2e/fixtures.ts';

const executablePath = chromiumPath();

/**
 * What depends on the path a site is served under: addresses of pages, scripts, workers, models and the search. Tests in those
 * files that look at something else are tagged `@once`.
 */
const PATH_DEPENDENT = ['every-page', 'finding-the-way', 'page-head', 'real-model', 'security-policy'];

export default defineConfig<object, SiteFixtures>({
  testDir: './tests/e2e',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  // A test waits for most of its time: two cores are not busy with less than four.
  workers: Math.max(4, availableParallelism()),
  // A hang limit: axe over the gallery takes long on a busy machine.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // Seven hundred tests on a busy machine: one that fails is asked once more, and named when it passes then.
  retries: 1,
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
      grepInvert: /@once/,
    }),
  })),
});
