import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { builds } from '../../scripts/checks/builds.ts';
import { listenFrom } from '../../scripts/site/listen.ts';
import { projectRoot } from '../../scripts/site/project-root.ts';
import { createStaticServer } from '../../scripts/site/static-server.ts';

export interface SiteFixtures {
  /** The build under test. */
  readonly build: { readonly base: string; readonly outDir: string };
  /** Address of the course's start, with a slash at the end: one server for each worker. */
  readonly siteUrl: string;
}

export const test = base.extend<object, SiteFixtures>({
  build: [builds[0], { option: true, scope: 'worker' }],
  siteUrl: [
    async ({ build }, use) => {
      const server = createStaticServer({ root: join(projectRoot, build.outDir), base: build.base });
      const port = await listenFrom(server, 0, '127.0.0.1');
      await use(`http://127.0.0.1:${port}${build.base}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** Every published page, as an address relative to the course's start: '' is the start itself. Not the empty pages of loader frames. */
export const pages = globSync('**/*.html', { cwd: join(projectRoot, builds[0].outDir) })
  .filter((path) => !path.startsWith('real-models/'))
  .map((path) => path.replace(/index\.html$/, ''))
  .sort();
if (pages.length === 0) throw new Error("There is nothing to test: run 'npm run build' first.");

/** For a test's title. */
export const pageName = (page: string): string => (page === '' ? 'the start' : page);
