import { createRng } from '#lab/rng';
import { bootstrapParametricLaw } from '#lab/scaling/bootstrap-parametric-law';
import type { ParametricFit } from '#lab/scaling/fit-parametric-law';
import { figure4RunsKept } from '../../tests/lab/scaling/hoffmann-figure-4.ts';
import { defineRecording } from '../records/recording.ts';

const resamples = 100;
const sampled = 2;

/** A, B, E, alpha, beta, to digits that do not differ between CPUs. */
const digitsOf = ({ A, B, E, alpha, beta }: ParametricFit): number[] =>
  [A, B, E, alpha, beta].map((value) => Number(value.toPrecision(5)));

const resampledLaws = (seed: number, samples: number): number[][] =>
  bootstrapParametricLaw(figure4RunsKept, { samples, rng: createRng(seed) }).laws.map(digitsOf);

export default defineRecording({
  about:
    'How far the Chinchilla law moves when its 240 runs are drawn anew, for the intervals of the calculator.',
  lesson: 'compute',
  minutes: 0.5,
  seed: 1,
  out: 'components/calculator/recorded/law-spread.json',
  record: ({ seed }) => ({ runs: figure4RunsKept.length, laws: resampledLaws(seed, resamples) }),
  sample: {
    seconds: 4,
    recompute: ({ seed }) => resampledLaws(seed, sampled),
    stored: ({ laws }) => laws.slice(0, sampled),
  },
});
