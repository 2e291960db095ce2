import type { BenchmarkRecord } from '#models';
import type { SharedLab } from './shared-lab.ts';

/** One measurement of `npm run bench`. */
export interface Benchmark {
  /** How its records' names begin; `--only` is held against these. */
  readonly names: readonly string[];
  run(lab: SharedLab): Promise<readonly BenchmarkRecord[]>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
