import { plannedSteps } from '#run/planned-steps';
import { median, type Benchmark } from './benchmark.ts';
import type { GrowthExam } from './examine-growth.ts';

const seeds = [11, 12, 13];
const samples = 500;
const temperature = 0.7;

const passes = ({ wellFormedShare, copiedShare, kinds }: GrowthExam): boolean =>
  wellFormedShare >= 0.8 && copiedShare <= 0.2 && kinds.length >= 4;

/**
 * Seconds from random weights to a fern that writes: the run the page offers, in Chromium. A run counts when at least
 * 80 % of its sentences are well formed, at most 20 % of its texts are copies and four kinds of document occur.
 */
export const readability: Benchmark = {
  names: ['train-readable-s', 'train-readable-share', 'train-readable-copied', 'train-readable-kinds'],
  async run(lab) {
    const exams: GrowthExam[] = [];
    for (const seed of seeds) {
      const spec = { size: 'fern', seed, backend: 'wasm', steps: plannedSteps.fern } as const;
      exams.push(await lab.run('examine', { spec, samples, temperature }));
    }
    const seconds = exams.map((exam) => (passes(exam) ? exam.seconds : Infinity));
    return [
      // JSON has no infinity: a median that did not pass prints as null.
      { name: 'train-readable-s', value: Number(median(seconds).toFixed(1)), unit: 's' },
      {
        name: 'train-readable-share',
        value: median(exams.map((exam) => exam.wellFormedShare)),
        unit: 'share',
      },
      { name: 'train-readable-copied', value: median(exams.map((exam) => exam.copiedShare)), unit: 'share' },
      { name: 'train-readable-kinds', value: median(exams.map((exam) => exam.kinds.length)), unit: 'kinds' },
    ];
  },
};
