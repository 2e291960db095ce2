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
    const { passed, failed, skipped } = readCounts();
    const unseen = code !== 0 && failed === 0 ? 1 : 0;
    const measured = output.split('\n').filter((line) => line.startsWith('page-js-gzip-kb'));
    const remarks = [...(skipped > 0 ? [`${skipped} skipped`] : []), ...new Set(measured)];
    return {
      passed,
      failed: failed + unseen,
      output,
      ...(remarks.length > 0 && { remark: remarks.join('\n') }),
    };
  },
};

function readCounts(): { passed: number; failed: number; skipped: number } {
  try {
    const { stats } = JSON.parse(readFileSync(join(projectRoot, REPORT), 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    // A test that passes only on the second try is not a passing test.
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
