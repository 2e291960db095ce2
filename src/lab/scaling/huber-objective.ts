import type { Differentiable } from '../lbfgs.ts';

/** A finished run: parameters, training tokens, final loss in nats a token. */
export interface TrainingRun {
  readonly N: number;
  readonly D: number;
  readonly loss: number;
}

/** ln A, ln B, ln E, alpha, beta. */
export type LogLaw = readonly [a: number, b: number, e: number, alpha: number, beta: number];

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export interface HuberObjective {
  /**
   * Sum over the runs of Huber(LSE(a − alpha ln N, b − beta ln D, e) − ln L), and its gradient, at a place that
   * `toPlace` gave.
   */
  readonly evaluate: Differentiable;
  readonly toPlace: (law: LogLaw) => Float64Array;
  readonly toLaw: (place: ArrayLike<number>) => LogLaw;
}

/**
 * The objective of Hoffmann et al. 2022 (arXiv 2203.15556, section D.2, equation 3), summed and not averaged: averaged,
 * its gradient is so small that solvers stop early (Besiroglu et al. 2024, arXiv 2404.10102).
 *
 * A place is (a − alpha m, b − beta n, e, alpha, beta), m and n the means of ln N and ln D: the same function of the law, in
 * coordinates in which its valleys are less narrow. Runs are summed in an order of their own, so that the order in which
 * they come does not even show in the rounding.
 * @param delta where the Huber loss goes over from square to absolute, in units of ln L
 */
export function huberObjective(runs: readonly TrainingRun[], delta: number): HuberObjective {
  const sorted = [...runs].sort((p, q) => p.N - q.N || p.D - q.D || p.loss - q.loss);
  const logN = Float64Array.from(sorted, ({ N }) => Math.log(N));
  const logD = Float64Array.from(sorted, ({ D }) => Math.log(D));
  const logLoss = Float64Array.from(sorted, ({ loss }) => Math.log(loss));
  const middleN = mean(logN);
  const middleD = mean(logD);
  for (let i = 0; i < logN.length; i++) {
    logN[i]! -= middleN;
    logD[i]! -= middleD;
  }

  function evaluate(place: Float64Array, gradient: Float64Array): number {
    const a = place[0]!;
    const b = place[1]!;
    const e = place[2]!;
    const alpha = place[3]!;
    const beta = place[4]!;
    const floor = Math.exp(e);
    let sum = 0;
    let byA = 0;
    let byB = 0;
    let byE = 0;
    let byAlpha = 0;
    let byBeta = 0;
    for (let i = 0; i < logN.length; i++) {
      // Exponents that overflow make the sum infinite, which a line search takes for too great: nothing to guard here.
      const sizeTerm = Math.exp(a - alpha * logN[i]!);
      const dataTerm = Math.exp(b - beta * logD[i]!);
      const total = sizeTerm + dataTerm + floor;
      const residual = Math.log(total) - logLoss[i]!;
      const clipped = Math.max(-delta, Math.min(delta, residual));
      // Half the square up to delta, delta (|r| − delta / 2) beyond.
      sum += clipped * (residual - clipped / 2);
      const slope = clipped / total;
      byA += slope * sizeTerm;
      byB += slope * dataTerm;
      byE += slope * floor;
      byAlpha -= slope * sizeTerm * logN[i]!;
      byBeta -= slope * dataTerm * logD[i]!;
    }
    gradient[0] = byA;
    gradient[1] = byB;
    gradient[2] = byE;
    gradient[3] = byAlpha;
    gradient[4] = byBeta;
    return sum;
  }

  return {
    evaluate,
    toPlace: ([a, b, e, alpha, beta]) =>
      Float64Array.of(a - alpha * middleN, b - beta * middleD, e, alpha, beta),
    toLaw: (place) => [
      place[0]! + place[3]! * middleN,
      place[1]! + place[4]! * middleD,
      place[2]!,
      place[3]!,
      place[4]!,
    ],
  };
}
