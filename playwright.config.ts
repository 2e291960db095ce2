import { defineConfig } from '@playwright/test';
import { builds } from './scripts/checks/builds.ts';
import { chromiumPath, chromiumSwitches } from './scripts/checks/chromium.ts';
import type { SiteFixtures } from './tests/e2e/fixtures.ts';

const executablePath = chromiumPath();

export default defineConfig<object, SiteFixtures>({
  testDir: './tests/e2e',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { args: chromiumSwitches, ...(executablePath && { executablePath }) },
  },
  projects: builds.map(({ name, base, outDir }) => ({ name, use: { build: { base, outDir } } })),
});
