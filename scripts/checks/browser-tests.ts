import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../site/project-root.ts';
import type { Check, CheckResult } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { runProgram } from './run-program.ts';

const REPORT = '.cache/reports/browser.json';

/** The Playwright tests on every build, counted one by one. Needs the builds. */
export const browserTests: Check = {
  name: 'browser tests',
  async run(): Promise<CheckResult> {
    const problem = await ensureChromium();
    if (problem !== undefined) return { passed: 0, failed: 1, output: problem };
    rmSync(join(projectRoot, REPORT), { force: true });
    mkdirSync(join(projectRoot, '.cache/reports'), { recursive: true });
    const { code, output } = await runProgram('playwright', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT,
    });
    const { passed, failed, skipped, unsteady } = readCounts();
    const unseen = code !== 0 && failed === 0 ? 1 : 0;
    const measured = output.split('\n').filter((line) => line.startsWith('page-js-gzip-kb'));
    const remarks = [
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      ...(unsteady.length > 0 ? ['passed on the second try only:', ...unsteady] : []),
      ...new Set(measured),
    ];
    return {
      passed,
      failed: failed + unseen,
      output,
      ...(remarks.length > 0 && { remark: remarks.join('\n') }),
    };
  },
};

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Tests that failed at first and then passed: they count as passed, and are named. */
  readonly unsteady: readonly string[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string; readonly projectName: string }[];
  }[];
}

function readCounts(): Counts {
  try {
    const report = JSON.parse(readFileSync(join(projectRoot, REPORT), 'utf8')) as Suite & {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped, unsteady: unsteadyOf(report) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, unsteady: [] };
  }
}

const unsteadyOf = ({ suites = [], specs = [] }: Suite): string[] => [
  ...suites.flatMap(unsteadyOf),
  ...specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `  [${projectName}] ${file} › ${title}`),
  ),
];
