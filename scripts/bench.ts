import { parseArgs } from 'node:util';
import { modelSpeeds } from './bench/model-speeds.ts';
import { openSharedLab } from './bench/shared-lab.ts';
import { pageMeasures } from './bench/page-measures.ts';
import type { Benchmark } from './bench/benchmark.ts';
import { readability } from './bench/readability.ts';
import { ensureChromium } from './checks/chromium.ts';
import { failWithMessage } from './site/fail.ts';

const benchmarks: readonly Benchmark[] = [...pageMeasures, ...modelSpeeds, readability];

try {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const selected = benchmarks.filter(({ names }) => names.some((name) => name.startsWith(values.only)));
  if (selected.length === 0) {
    const known = benchmarks.flatMap(({ names }) => names).join(', ');
    throw new Error(`No measurement is called '${values.only}'. There are: ${known}.`);
  }
  const problem = await ensureChromium();
  if (problem !== undefined) throw new Error(problem);
  const lab = openSharedLab();
  try {
    for (const benchmark of selected) {
      for (const record of await benchmark.run(lab)) {
        if (record.name.startsWith(values.only)) console.log(JSON.stringify(record));
      }
    }
  } finally {
    await lab.close();
  }
  // The library's kernels keep timers alive in Node.
  process.exit(0);
} catch (error) {
  failWithMessage(error);
}
