import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAW_RESAMPLES } from '#run/sweep/fit-settings';
import { fitLaw } from '#run/sweep/engine';
import { defineRecording } from '../records/recording.ts';
import { projectRoot } from '../site/project-root.ts';
import type { SweepPoint } from '../sweep/sweep-points.ts';

const SOURCES = ['small-budgets', 'middle-budget', 'large-budget'].map(
  (name) => `components/iso-flop/recorded/${name}.json`,
);

const pointsOf = (path: string): readonly SweepPoint[] =>
  (JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as { points: SweepPoint[] }).points;

/** Six digits: more than resamples agree on, fewer than the last bits of logarithms differ in between engines. */
const round = (value: number): number => Number(value.toPrecision(6));

export default defineRecording({
  about: 'The law of size and data, fitted to all recorded runs of the five budgets, with intervals.',
  lesson: 'compute',
  minutes: 0.2,
  seed: 1,
  out: 'components/fit-law/recorded/fitted-law.json',
  data: SOURCES,
  async record({ signal, progress }) {
    const runs = SOURCES.flatMap(pointsOf).map(({ parameters, tokens, losses }) => ({
      N: parameters,
      D: tokens,
      loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    }));
    const { fit, intervals } = await fitLaw(runs, LAW_RESAMPLES, { signal, onProgress: progress });
    const { A, B, E, alpha, beta, objective } = fit;
    const rounded = Object.entries(intervals).map(([name, { low, high }]) => [
      name,
      { low: round(low), high: round(high) },
    ]);
    return {
      runs: runs.length,
      resamples: LAW_RESAMPLES,
      fit: {
        ...{ A: round(A), B: round(B), E: round(E), alpha: round(alpha), beta: round(beta) },
        objective: round(objective),
      },
      intervals: Object.fromEntries(rounded) as typeof intervals,
    };
  },
});
