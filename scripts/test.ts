import { browserTests } from './checks/browser-tests.ts';
import { buildChecks } from './checks/builds.ts';
import { programCheck, type Check } from './checks/check.ts';
import { pageChecks } from './checks/page-checks.ts';
import { recordingsCheck } from './checks/recordings.ts';
import { unitTests } from './checks/unit-tests.ts';

const groups: Readonly<Record<string, readonly Check[]>> = {
  code: [
    // First, because it also writes the types of the content collections, which the others read.
    programCheck('types of the site', 'astro', 'check', '--minimumFailingSeverity', 'warning'),
    programCheck('types', 'tsc', '--project', 'tsconfig.json'),
    programCheck('types of the pure rooms', 'tsc', '--project', 'tsconfig.pure.json'),
    programCheck('lint and import law', 'eslint', '.', '--max-warnings', '0'),
    programCheck('format', 'prettier', '--check', '.'),
    programCheck('dead code', 'knip'),
    programCheck('types of the cells', 'node', 'scripts/cells.ts'),
    programCheck('pages', 'node', 'scripts/check-lesson.ts'),
  ],
  unit: [unitTests],
  recordings: [recordingsCheck],
  site: [...buildChecks, ...pageChecks],
  browser: [browserTests],
};

/** The checks of the named groups, of all when none is named. */
function selectChecks(names: readonly string[]): readonly Check[] {
  const unknown = names.find((name) => !(name in groups));
  if (unknown !== undefined) {
    console.error(`There are no checks called '${unknown}'. There are: ${Object.keys(groups).join(', ')}.`);
    process.exit(2);
  }
  const selected = names.length === 0 ? Object.keys(groups) : names;
  return selected.flatMap((name) => groups[name] ?? []);
}

const indent = (text: string): string => text.trimEnd().replaceAll(/^/gm, '    ');

let passed = 0;
let failed = 0;
for (const check of selectChecks(process.argv.slice(2))) {
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
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
