import { describe, expect, test } from 'vitest';
import {
  CancelledError,
  computeOptimal,
  createRng,
  fitParametricLaw,
  fitParametricLawSteps,
  publishedLaws,
  type ParametricLaw,
  type Rng,
  type TrainingRun,
} from '#lab';
import { huberObjective, type LogLaw } from '#lab/scaling/huber-objective';
import { cpuMilliseconds } from '../cpu-time.ts';
import { figure4Runs, figure4RunsKept } from './hoffmann-figure-4.ts';

const truth: ParametricLaw = { A: 310, B: 940, E: 1.42, alpha: 0.31, beta: 0.37 };
/** A twenty-fifth of the paper's grid, around its middle. */
const coarse = { alpha: [0, 0.5, 1], beta: [0, 0.5, 1], e: [-0.5, 0.5], a: [0, 10], b: [0, 10] };

/** Box–Muller. */
const gaussian = (rng: Rng): number => Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());

/** Runs of equal compute, their losses by powers of ten; the fit works with natural logarithms and a log-sum-exp. */
function writeRuns(noise: number, seed = 7): TrainingRun[] {
  const rng = createRng(seed);
  const runs: TrainingRun[] = [];
  for (let log10C = 18; log10C <= 21.5; log10C += 0.5) {
    for (let log10N = log10C / 2 - 2; log10N <= log10C / 2 + 0.01; log10N += 0.25) {
      const N = 10 ** log10N;
      const D = 10 ** (log10C - Math.log10(6) - log10N);
      const law =
        truth.E +
        truth.A * 10 ** (-truth.alpha * Math.log10(N)) +
        truth.B * 10 ** (-truth.beta * Math.log10(D));
      runs.push({ N, D, loss: law * (1 + noise * gaussian(rng)) });
    }
  }
  return runs;
}

function expectNear(fit: ParametricLaw, law: ParametricLaw, share: number): void {
  for (const key of ['A', 'B', 'E', 'alpha', 'beta'] as const) {
    expect(Math.abs(fit[key] / law[key] - 1), `${key}: ${fit[key]}`).toBeLessThan(share);
  }
}

describe('the runs of Hoffmann’s Figure 4', () => {
  test('give the re-fit of Besiroglu et al., in under 5 seconds', { timeout: 60_000 }, () => {
    expect(figure4RunsKept).toHaveLength(240);
    let fit = fitParametricLaw(figure4RunsKept, { starts: coarse });
    expect(cpuMilliseconds(() => (fit = fitParametricLaw(figure4RunsKept)))).toBeLessThan(5000);
    // Their five numbers, each within a tenth of its own standard error [S2-09].
    expect(Math.abs(fit.A - 482.01)).toBeLessThan(12.4);
    expect(Math.abs(fit.B - 2085.43)).toBeLessThan(129);
    expect(Math.abs(fit.E - 1.8172)).toBeLessThan(0.003);
    expect(Math.abs(fit.alpha - 0.3478)).toBeLessThan(0.002);
    expect(Math.abs(fit.beta - 0.3658)).toBeLessThan(0.002);
    // The same procedure run by another program on the unrounded file [S2-10].
    expectNear(fit, { A: 477.83, B: 2143.4, E: 1.81722, alpha: 0.34731, beta: 0.36717 }, 1e-3);
    expect(fit.objective).toBeCloseTo(0.001018274, 7);
    // And a slightly lower objective than their printed law has.
    const objective = huberObjective(figure4RunsKept, 1e-3);
    const { A, B, E, alpha, beta } = publishedLaws.besiroglu;
    const printed = objective.evaluate(
      objective.toPlace([Math.log(A), Math.log(B), Math.log(E), alpha, beta]),
      new Float64Array(5),
    );
    expect(fit.objective).toBeLessThanOrEqual(printed);
    const { N, D } = computeOptimal(fit, 5.76e23);
    expect(D / N).toBeCloseTo(18.4, 0);
  });

  test('with the five that were left out, another law [S2-10]', { timeout: 60_000 }, () => {
    const fit = fitParametricLaw(figure4Runs);
    expect(Math.abs(fit.B / 12_846 - 1)).toBeLessThan(1e-3);
    expect(fit.E).toBeCloseTo(1.891, 3);
    expect(fit.beta).toBeCloseTo(0.453, 3);
  });

  test(
    'show that screening the starts finds what following each to its end finds',
    { timeout: 60_000 },
    () => {
      const screened = fitParametricLaw(figure4RunsKept, { starts: coarse, finalists: 10 });
      const followed = fitParametricLaw(figure4RunsKept, { starts: coarse, finalists: Infinity });
      const whole = fitParametricLaw(figure4RunsKept);
      expect(screened.objective).toBeCloseTo(followed.objective, 12);
      expect(whole.objective).toBeCloseTo(followed.objective, 12);
      expectNear(screened, followed, 1e-5);
      expectNear(whole, followed, 1e-5);
    },
  );
});

describe('few runs', () => {
  test.each([1, 2, 3])(
    'screened, end where all starts followed to their ends do (%d)',
    { timeout: 30_000 },
    (seed) => {
      const runs = writeRuns(0.01, seed).filter((_, i) => i % 3 === seed % 3);
      expect(runs.length).toBeLessThan(30);
      const followed = fitParametricLaw(runs, { starts: coarse, finalists: Infinity });
      const screened = fitParametricLaw(runs);
      expect(screened.objective / followed.objective).toBeLessThan(1 + 1e-9);
      expectNear(screened, followed, 1e-3);
    },
  );
});

describe('runs of a known law', () => {
  test('without noise, give it back', { timeout: 30_000 }, () => {
    const fit = fitParametricLaw(writeRuns(0));
    expectNear(fit, truth, 1e-4);
    expect(fit.objective).toBeLessThan(1e-10);
  });

  test('with noise, give it back about', { timeout: 30_000 }, () => {
    const fit = fitParametricLaw(writeRuns(0.003), { starts: coarse });
    expect(Math.abs(fit.E - truth.E)).toBeLessThan(0.05);
    expect(Math.abs(fit.alpha - truth.alpha)).toBeLessThan(0.03);
    expect(Math.abs(fit.beta - truth.beta)).toBeLessThan(0.03);
    expect(Math.abs(Math.log(computeOptimal(fit, 1e21).N / computeOptimal(truth, 1e21).N))).toBeLessThan(0.2);
  });

  test('a few runs that went wrong hardly move it', { timeout: 30_000 }, () => {
    const runs = writeRuns(0.001);
    const spoilt = runs.map((run, i) => (i % 25 === 3 ? { ...run, loss: run.loss * 1.6 } : run));
    const fit = fitParametricLaw(spoilt, { starts: coarse });
    expect(Math.abs(fit.E - truth.E)).toBeLessThan(0.04);
    expect(Math.abs(fit.alpha - truth.alpha)).toBeLessThan(0.03);
    // A delta so large that every residual is squared lets them in.
    const squares = fitParametricLaw(spoilt, { starts: coarse, delta: 10 });
    const miss = (law: ParametricLaw): number => Math.abs(law.E - truth.E) + Math.abs(law.beta - truth.beta);
    expect(miss(squares)).toBeGreaterThan(4 * miss(fit));
  });

  test('in any order, give the same bytes', { timeout: 30_000 }, () => {
    const runs = writeRuns(0.01);
    const fit = fitParametricLaw(runs, { starts: coarse });
    expect(fitParametricLaw([...runs].reverse(), { starts: coarse })).toEqual(fit);
    const rng = createRng(1);
    const order = runs.map((run) => ({ run, key: rng() })).sort((a, b) => a.key - b.key);
    expect(
      fitParametricLaw(
        order.map(({ run }) => run),
        { starts: coarse },
      ),
    ).toEqual(fit);
  });
});

describe('the objective', () => {
  const runs = writeRuns(0.01);
  const laws: LogLaw[] = [
    [5, 7, 0.3, 0.3, 0.36],
    [0, 25, 1, 0, 2],
    [20, 5, -1, 1.5, 0.5],
  ];

  test.each(laws)('at (%d, %d, %d, %d, %d) has the gradient that differences show', (...law) => {
    for (const delta of [1e-3, 0.5]) {
      const objective = huberObjective(runs, delta);
      const place = objective.toPlace(law);
      const gradient = new Float64Array(5);
      objective.evaluate(place, gradient);
      const unused = new Float64Array(5);
      const h = 1e-6;
      for (let i = 0; i < 5; i++) {
        const up = objective.evaluate(
          place.map((value, j) => (i === j ? value + h : value)),
          unused,
        );
        const down = objective.evaluate(
          place.map((value, j) => (i === j ? value - h : value)),
          unused,
        );
        const scale = Math.max(1e-3, ...gradient.map(Math.abs));
        expect(Math.abs((up - down) / (2 * h) - gradient[i]!) / scale).toBeLessThan(1e-4);
      }
    }
  });

  test.each(laws)('at (%d, %d, %d, %d, %d) is the sum the paper writes', (...law) => {
    const [a, b, e, alpha, beta] = law;
    const objective = huberObjective(runs, 1e-3);
    const expected = runs.reduce((sum, { N, D, loss }) => {
      const r = Math.log((Math.exp(a) * N ** -alpha + Math.exp(b) * D ** -beta + Math.exp(e)) / loss);
      return sum + (Math.abs(r) <= 1e-3 ? r ** 2 / 2 : 1e-3 * (Math.abs(r) - 5e-4));
    }, 0);
    expect(objective.evaluate(objective.toPlace(law), new Float64Array(5)) / expected).toBeCloseTo(1, 9);
    objective.toLaw(objective.toPlace(law)).forEach((value, i) => expect(value).toBeCloseTo(law[i]!, 9));
  });
});

describe('a long fit', () => {
  const runs = writeRuns(0.01);

  test('tells how far it is, rising to 1', { timeout: 30_000 }, () => {
    const shares: number[] = [];
    fitParametricLaw(runs, {
      onProgress: (share) => shares.push(share),
      starts: { ...coarse, a: [0, 5, 10, 15] },
    });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.at(-1)).toBe(1);
    shares.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(shares[i - 1] ?? 0));
  });

  test('stops when asked', () => {
    let asked = 0;
    expect(() => fitParametricLaw(runs, { isCancelled: () => ++asked > 3 })).toThrow(CancelledError);
    expect(asked).toBe(4);
  });

  test('goes in short steps', () => {
    const steps = fitParametricLawSteps(figure4RunsKept);
    const durations: number[] = [];
    for (let i = 0; i < 20; i++) {
      durations.push(cpuMilliseconds(() => steps.next()));
    }
    expect(durations.sort((a, b) => a - b)[10]).toBeLessThan(100);
  });
});

test('says what is wrong with the runs', () => {
  const runs = writeRuns(0);
  expect(() => fitParametricLaw(runs.slice(0, 4))).toThrow('five unknowns: 5 runs at least, not 4');
  expect(() => fitParametricLaw([])).toThrow(RangeError);
  expect(() => fitParametricLaw([...runs, { N: 1e6, D: 1e9, loss: NaN }])).toThrow('loss of run');
  expect(() => fitParametricLaw([{ N: 0, D: 1e9, loss: 2 }, ...runs])).toThrow('parameters of run 1');
  expect(() => fitParametricLaw([{ N: 1e6, D: -1, loss: 2 }, ...runs])).toThrow('tokens of run 1');
  expect(() => fitParametricLaw(runs.map((run) => ({ ...run, N: 1e8 })))).toThrow('1 and');
  expect(() => fitParametricLaw(runs, { delta: 0 })).toThrow('Delta');
  expect(() => fitParametricLaw(runs, { starts: { ...coarse, a: [] } })).toThrow('starts of a');
  expect(() => fitParametricLaw(runs, { finalists: 0 })).toThrow('followed to the end');
});
