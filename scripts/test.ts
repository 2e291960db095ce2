import { browserTests } from './checks/browser-tests.ts';
import { buildChecks } from './checks/builds.ts';
import { programCheck, type Check } from './checks/check.ts';
import { pageChecks } from './checks/page-checks.ts';
import { recordingsCheck } from './checks/recordings.ts';
import { runLanes, type Lane } from './checks/run-lanes.ts';
import { unitTests } from './checks/unit-tests.ts';

const lanes: Readonly<Record<string, Lane>> = {
  // First, because it also writes the types of the content collections, which the others read.
  types: {
    group: 'code',
    checks: [programCheck('types of the site', 'astro', 'check', '--minimumFailingSeverity', 'warning')],
  },
  // Needs nothing, and takes long: it keeps the other core busy from the beginning.
  recordings: { group: 'recordings', checks: [recordingsCheck] },
  code: {
    group: 'code',
    checks: [
      programCheck('types', 'tsc', '--project', 'tsconfig.json'),
      programCheck('types of the pure rooms', 'tsc', '--project', 'tsconfig.pure.json'),
      programCheck('format', 'prettier', '--check', '.'),
      programCheck('dead code', 'knip'),
      programCheck('types of the cells', 'node', 'scripts/cells.ts'),
      programCheck('pages', 'node', 'scripts/check-lesson.ts'),
    ],
    after: ['types'],
  },
  lint: {
    group: 'code',
    checks: [programCheck('lint and import law', 'eslint', '.', '--max-warnings', '0')],
    after: ['types'],
  },
  unit: { group: 'unit', checks: [unitTests], after: ['types', 'code', 'lint'] },
  // It writes the types of the collections anew.
  site: { group: 'site', checks: [...buildChecks, ...pageChecks], after: ['types', 'code', 'lint'] },
  browser: { group: 'browser', checks: [browserTests], after: ['site'], places: 2 },
};

const groups = [...new Set(Object.values(lanes).map(({ group }) => group))];

/** The lanes of the named groups, of all when none is named. */
function selectLanes(names: readonly string[]): Readonly<Record<string, Lane>> {
  const unknown = names.find((name) => !groups.includes(name));
  if (unknown !== undefined) {
    console.error(`There are no checks called '${unknown}'. There are: ${groups.join(', ')}.`);
    process.exit(2);
  }
  const isSelected = ({ group }: Lane): boolean => names.length === 0 || names.includes(group);
  return Object.fromEntries(Object.entries(lanes).filter(([, lane]) => isSelected(lane)));
}

const indent = (text: string): string => text.trimEnd().replaceAll(/^/gm, '    ');

let passed = 0;
let failed = 0;

async function runCheck(check: Check): Promise<void> {
  const start = performance.now();
  const result = await check.run();
  passed += result.passed;
  failed += result.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const count =
    result.passed + result.failed > 1 ? ` (${result.passed} of ${result.passed + result.failed})` : '';
  console.log(`${result.failed === 0 ? 'passed' : 'FAILED'}  ${check.name}${count}, ${seconds} s`);
  if (result.remark !== undefined) console.log(indent(result.remark));
  if (result.failed > 0) console.log(`${indent(result.output)}\n`);
}

await runLanes(selectLanes(process.argv.slice(2)), runCheck);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
