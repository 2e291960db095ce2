import { expect, test } from 'vitest';
import { minimiseLbfgs, type Differentiable } from '#lab';

const rosenbrock: Differentiable = (x, gradient) => {
  const [p, q] = x as unknown as [number, number];
  gradient[0] = -2 * (1 - p) - 400 * p * (q - p * p);
  gradient[1] = 200 * (q - p * p);
  return (1 - p) ** 2 + 100 * (q - p * p) ** 2;
};

test.each([
  [-1.2, 1],
  [0, 0],
  [3, -4],
  [-30, 50],
])('finds the bottom of Rosenbrock’s valley from (%d, %d)', (p, q) => {
  const { x, value, converged, iterations } = minimiseLbfgs(rosenbrock, [p, q]);
  expect(converged).toBe(true);
  expect(value).toBeLessThan(1e-18);
  expect(x[0]).toBeCloseTo(1, 8);
  expect(x[1]).toBeCloseTo(1, 8);
  expect(iterations).toBeLessThan(200);
});

test('solves a badly scaled quadratic of twenty unknowns', () => {
  const weights = Array.from({ length: 20 }, (_, i) => 10 ** (i / 4 - 2));
  const target = weights.map((_, i) => Math.cos(i));
  const f: Differentiable = (x, gradient) => {
    let sum = 0;
    x.forEach((value, i) => {
      gradient[i] = weights[i]! * (value - target[i]!);
      sum += (weights[i]! * (value - target[i]!) ** 2) / 2;
    });
    return sum;
  };
  const { x, converged, iterations } = minimiseLbfgs(f, new Float64Array(20), { maxIterations: 3000 });
  expect(converged).toBe(true);
  // SciPy's L-BFGS-B, with as much memory and to as small a gradient, takes 1,549.
  expect(Math.abs(iterations / 1549 - 1)).toBeLessThan(0.1);
  x.forEach((value, i) => expect(value).toBeCloseTo(target[i]!, 6));
});

test('gets past the kinks of a sum of absolute values', () => {
  const f: Differentiable = (x, gradient) => {
    gradient[0] = Math.sign(x[0]! - 1) + 3 * Math.sign(x[0]! - 2) + Math.sign(x[0]! - 7);
    return Math.abs(x[0]! - 1) + 3 * Math.abs(x[0]! - 2) + Math.abs(x[0]! - 7);
  };
  expect(minimiseLbfgs(f, [40]).x[0]).toBeCloseTo(2, 6);
});

test('treats what is not finite as too great, wherever it meets it', () => {
  // −ln x + x, undefined left of 0: the first step of length 1 would land there.
  const f: Differentiable = (x, gradient) => {
    gradient[0] = 1 - 1 / x[0]!;
    return x[0]! - Math.log(x[0]!);
  };
  expect(minimiseLbfgs(f, [0.02]).x[0]).toBeCloseTo(1, 8);
  expect(minimiseLbfgs(f, [500]).x[0]).toBeCloseTo(1, 8);
  expect(() => minimiseLbfgs(f, [-1])).toThrow('NaN at the start');
});

test('stops when the steps are used up, and says so', () => {
  const { converged, iterations } = minimiseLbfgs(rosenbrock, [-1.2, 1], { maxIterations: 5 });
  expect({ converged, iterations }).toEqual({ converged: false, iterations: 5 });
});

test('starts at a minimum and stays there, leaving the start as it was', () => {
  const start = [1, 1];
  expect(minimiseLbfgs(rosenbrock, start)).toMatchObject({ iterations: 0, converged: true, value: 0 });
  minimiseLbfgs(rosenbrock, start);
  expect(start).toEqual([1, 1]);
});
