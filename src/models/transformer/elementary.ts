import { lax, numpy as np } from '@jax-js/jax';

/*
 * jax-js compiles additions, multiplications, comparisons and square roots to SIMD, but exponentials and
 * divisions to one scalar operation an element, which took a third of a training step. These are the same
 * functions from vectorised operations, with their derivatives given in closed form: `x − stop(x)` is 0 in
 * value and 1 in derivative, so `y + y'·(x − stop(x))` is y with derivative y'.
 */

const SQUARINGS = 8;

const withDerivative = (x: np.Array, value: np.Array, derivative: np.Array): np.Array =>
  value.add(derivative.mul(x.ref.sub(lax.stopGradient(x))));

/**
 * e^x − 1 at x/256 by four terms of its series, doubled up by (1+e)² − 1 = e(2+e) while e is small, so that no
 * digits are lost against the 1, then squared as e^x. Few dependent operations: the time goes into waiting for them.
 */
function fastExp(x: np.Array): np.Array {
  const small = x.mul(2 ** -SQUARINGS);
  const square = small.ref.mul(small.ref);
  const higher = small.ref
    .mul(1 / 6)
    .add(1 / 2)
    .add(square.ref.mul(1 / 24));
  let minusOne = small.add(square.mul(higher));
  for (let i = 0; i < SQUARINGS / 2; i++) minusOne = minusOne.ref.mul(minusOne.add(2));
  let power = minusOne.add(1);
  for (let i = 0; i < SQUARINGS / 2; i++) power = power.ref.mul(power);
  return power;
}

/**
 * e^−40 is nothing beside a 1, yet its products with gradients stay above 1e-38, under which processors take a
 * hundred times as long over a multiplication.
 */
const LEAST_EXPONENT = -40;

/** e^x for x ≤ 0, held at e^−40 below −40; relative error below 3e-6 for x ≥ −10 and 2e-5 for x ≥ −20. Consumes x. */
export function exponential(x: np.Array): np.Array {
  const value = fastExp(np.maximum(lax.stopGradient(x.ref), LEAST_EXPONENT));
  return withDerivative(x, value.ref, value);
}

/** Columns that `rowMaximum` first takes as one: a vector's width, and another for the processor to overlap. */
const LANES = 8;

/**
 * Greatest value along the last axis, which stays with length 1; no gradient flows through it. jax-js does not
 * vectorise a maximum along a row, but does so over rows of a few columns, five times as fast. Consumes x.
 */
export function rowMaximum(x: np.Array): np.Array {
  const { shape } = x;
  const length = shape.at(-1)!;
  const stopped = lax.stopGradient(x);
  const lanes =
    length % LANES === 0
      ? np.max(stopped.reshape([...shape.slice(0, -1), length / LANES, LANES]), -2)
      : stopped;
  return lax.stopGradient(np.max(lanes, -1, { keepdims: true }));
}

/**
 * 1/d for d in [1, 2]: the quadratic whose greatest relative error, 1/99, is least (1 − T₃(3 − 2d)/99 over d, with
 * T₃ Chebyshev's), then two steps of Newton's method.
 */
function reciprocalInUnitOctave(d: np.Array): np.Array {
  let inverse = d.ref
    .mul(32 / 99)
    .sub(144 / 99)
    .mul(d.ref)
    .add(210 / 99);
  for (let i = 0; i < 2; i++) inverse = inverse.ref.mul(inverse.mul(d.ref).mul(-1).add(2));
  d.dispose();
  return inverse;
}

/** 1/(1 + e^−x), by way of 1/(1 + e^−|x|), whose denominator lies in (1, 2]. Consumes x. */
export function sigmoid(x: np.Array): np.Array {
  const stopped = lax.stopGradient(x.ref);
  const decay = fastExp(np.minimum(stopped.ref, stopped.ref.mul(-1)));
  const inverse = reciprocalInUnitOctave(decay.ref.add(1));
  const value = np.where(np.less(stopped, 0), decay.mul(inverse.ref), inverse);
  return withDerivative(x, value.ref, value.ref.mul(value.mul(-1).add(1)));
}
