import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../site/project-root.ts';
import type { Check, CheckResult } from './check.ts';
import { runProgram } from './run-program.ts';

const REPORT = '.cache/reports/unit.json';

/** The Vitest tests, counted one by one. */
export const unitTests: Check = {
  name: 'unit tests',
  async run(): Promise<CheckResult> {
    rmSync(join(projectRoot, REPORT), { force: true });
    mkdirSync(join(projectRoot, '.cache/reports'), { recursive: true });
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
    const { code, output } = await runProgram('vitest', args);
    const { passed, failed, skipped } = readCounts();
    // A file that cannot be loaded fails without a failed test.
    const unseen = code !== 0 && failed === 0 ? 1 : 0;
    const remark = skipped > 0 ? `${skipped} skipped` : undefined;
    return { passed, failed: failed + unseen, output, ...(remark && { remark }) };
  },
};

function readCounts(): { passed: number; failed: number; skipped: number } {
  try {
    const report = JSON.parse(readFileSync(join(projectRoot, REPORT), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
