import { browserTests } from './checks/browser-tests.ts';
import { buildChecks } from './checks/builds.ts';
import { programCheck, type Check } from './checks/check.ts';
import { pageChecks } from './checks/page-checks.ts';
import { recordingsCheck } from './checks/recordings.ts';
import { unitTests } from './checks/unit-tests.ts';

/** Checks that run one after the other. */
type Lane = readonly Check[];

const code = {
  // First, because it also writes the types of the content collections, which the others read.
  types: [programCheck('types of the site', 'astro', 'check', '--minimumFailingSeverity', 'warning')],
  lint: [programCheck('lint and import law', 'eslint', '.', '--max-warnings', '0')],
  others: [
    programCheck('types', 'tsc', '--project', 'tsconfig.json'),
    programCheck('types of the pure rooms', 'tsc', '--project', 'tsconfig.pure.json'),
    programCheck('format', 'prettier', '--check', '.'),
    programCheck('dead code', 'knip'),
    programCheck('types of the cells', 'node', 'scripts/cells.ts'),
    programCheck('pages', 'node', 'scripts/check-lesson.ts'),
  ],
};

/** Stages run one after the other, the lanes of one at the same time: most checks keep one core busy, and there are two or more. */
const stages: readonly Readonly<Record<string, Lane>>[] = [
  { code: code.types },
  { code: code.others, 'code: lint': code.lint },
  { unit: [unitTests] },
  { recordings: [recordingsCheck], site: [...buildChecks, ...pageChecks] },
  { browser: [browserTests] },
];

const groupOf = (lane: string): string => lane.split(':')[0]!;
const groups = [...new Set(stages.flatMap((stage) => Object.keys(stage).map(groupOf)))];

/** The stages with the lanes of the named groups, of all when none is named. */
function selectStages(names: readonly string[]): readonly (readonly Lane[])[] {
  const unknown = names.find((name) => !groups.includes(name));
  if (unknown !== undefined) {
    console.error(`There are no checks called '${unknown}'. There are: ${groups.join(', ')}.`);
    process.exit(2);
  }
  const isSelected = (lane: string): boolean => names.length === 0 || names.includes(groupOf(lane));
  return stages.map((stage) =>
    Object.entries(stage)
      .filter(([name]) => isSelected(name))
      .map(([, lane]) => lane),
  );
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

async function runLane(lane: Lane): Promise<void> {
  for (const check of lane) await runCheck(check);
}

for (const lanes of selectStages(process.argv.slice(2))) await Promise.all(lanes.map(runLane));
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
