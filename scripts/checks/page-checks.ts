import { join } from 'node:path';
import { projectRoot } from '../site/project-root.ts';
import { builds } from './builds.ts';
import { programCheck, type Check } from './check.ts';
import { brokenLinks } from './links.ts';

const linkChecks: Check[] = builds.map(({ base, outDir }) => ({
  name: `links under ${base}`,
  async run() {
    const broken = brokenLinks(join(projectRoot, outDir), base);
    const output = broken.map(({ page, address, problem }) => `${page}: ${address} ${problem}`).join('\n');
    return Promise.resolve({
      passed: broken.length === 0 ? 1 : 0,
      failed: broken.length === 0 ? 0 : 1,
      output,
    });
  },
}));

/** What is checked on the built pages without a browser. Needs the builds. */
export const pageChecks: Check[] = [
  ...builds.map(({ base, outDir }) =>
    programCheck(`valid HTML under ${base}`, 'html-validate', `${outDir}/**/*.html`),
  ),
  ...linkChecks,
];
