import { percentileInterval } from '#lab/bootstrap';
import { flopsIn, gpuHoursFor } from '#lab/costs/gpu-hours';
import type { Interval } from '#lab/interval';
import { computeOptimal, type ComputeOptimum } from '#lab/scaling/compute-optimal';
import { dataConstrainedLoss } from '#lab/scaling/data-constrained';
import { dataConstrainedOptimal } from '#lab/scaling/data-constrained-optimal';
import { inferenceAwareOptimal } from '#lab/scaling/inference-aware';
import { parametricLoss, type ParametricLaw } from '#lab/scaling/parametric-law';
import { frontierSize, publishedFrontiers } from '#lab/scaling/published-frontiers';
import { publishedLaws } from '#lab/scaling/published-laws';
import type { CalculatorInputs } from './inputs.ts';
import spread from './recorded/law-spread.json' with { type: 'json' };

/** What one published fit makes of the budget. */
export interface Approach {
  readonly id: 'approach1' | 'approach2' | 'printed' | 'unrounded' | 'corrected';
  readonly N: number;
  readonly D: number;
  /** Eight in ten, for the size; what it was made from differs, see `intervalWords`. */
  readonly size: Interval | null;
}

export interface Calculation {
  readonly flops: number;
  readonly gpuHours: number;
  readonly dollars: number;
  readonly approaches: readonly Approach[];
  /** The corrected fit's, for what follows. */
  readonly best: ComputeOptimum;
  readonly serving: Serving;
  readonly constrained: Constrained;
  readonly sized: Sized;
}

/** The same loss, with what it costs to serve counted in. */
export interface Serving {
  readonly N: number;
  readonly D: number;
  /** FLOPs of training and serving, those of serving as many training FLOPs as they cost. */
  readonly total: number;
  /** The same for the training optimum. */
  readonly totalOfBest: number;
}

export interface Constrained {
  readonly N: number;
  /** Tokens read, repeated ones counted each time. */
  readonly D: number;
  readonly epochs: number;
  readonly loss: number;
  /** The same law's optimum if all tokens were fresh. */
  readonly fresh: ComputeOptimum;
  /** What the fresh optimum's size would reach by repeating. */
  readonly lossOfFreshSize: number;
}

/** A size of the reader's choice, trained with the whole budget. */
export interface Sized {
  readonly N: number;
  readonly D: number;
  readonly loss: number;
  /** Compute with which an optimum would reach the same loss, as a share of the budget. */
  readonly computeShare: number;
}

const { hoffmannPrinted, hoffmannUnrounded, besiroglu, muennighoff } = publishedLaws;

/** The corrected law, fitted again and again to runs drawn anew; those with no optimum are left out. */
const resampledLaws: readonly ParametricLaw[] = spread.laws
  .map(([A, B, E, alpha, beta]) => ({ A: A!, B: B!, E: E!, alpha: alpha!, beta: beta! }))
  .filter(({ alpha, beta }) => alpha > 0 && beta > 0);

const withTokens = (C: number, id: Approach['id'], N: number, size: Interval | null): Approach => ({
  id,
  N,
  D: C / (6 * N),
  size,
});

function approachesFor(C: number): Approach[] {
  const tables = (['approach1', 'approach2'] as const).map((id) => {
    const { N, low, high } = frontierSize(publishedFrontiers[id], C);
    return withTokens(C, id, N, { low, high });
  });
  const resampled = percentileInterval(
    resampledLaws.map((law) => computeOptimal(law, C).N),
    0.8,
  );
  return [
    ...tables,
    withTokens(C, 'printed', computeOptimal(hoffmannPrinted, C).N, null),
    withTokens(C, 'unrounded', computeOptimal(hoffmannUnrounded, C).N, null),
    withTokens(C, 'corrected', computeOptimal(besiroglu, C).N, resampled),
  ];
}

function flopsOf(inputs: CalculatorInputs): number {
  const { kind, amount, dollarsPerHour, peakTflops, utilisation, finalShare } = inputs;
  const reaching = (amount * finalShare) / 100;
  if (kind === 'flops') return reaching;
  const hours = kind === 'dollars' ? reaching / dollarsPerHour : reaching;
  return flopsIn(hours, { peakFlops: peakTflops * 1e12, utilisation: utilisation / 100 });
}

function servingOf(inputs: CalculatorInputs, best: ComputeOptimum): Serving {
  // A served operation costs more than one of training: fewer of the machine's are put to use.
  const weight = inputs.utilisation / inputs.servingUtilisation;
  const tokens = inputs.served * weight;
  const { N, D, trainingFlops, inferenceFlops } = inferenceAwareOptimal(besiroglu, best.loss, tokens);
  return {
    N,
    D,
    total: trainingFlops + inferenceFlops,
    totalOfBest: 6 * best.N * best.D + 2 * best.N * tokens,
  };
}

function constrainedBy(unique: number, C: number): Constrained {
  const fresh = computeOptimal(muennighoff, C);
  const { N, D, epochs, loss } = dataConstrainedOptimal(muennighoff, C, unique);
  const lossOfFreshSize = dataConstrainedLoss(muennighoff, {
    N: fresh.N,
    uniqueTokens: unique,
    epochs: fresh.D / unique,
  });
  return { N, D, epochs, loss, fresh, lossOfFreshSize };
}

/** Compute of the optimum that reaches a loss: the excess over E falls as C^(−αβ/(α+β)). */
function computeForLoss(
  { E, alpha, beta }: ParametricLaw,
  loss: number,
  known: ComputeOptimum,
  C: number,
): number {
  const exponent = (alpha * beta) / (alpha + beta);
  return C * ((known.loss - E) / (loss - E)) ** (1 / exponent);
}

function sizedAt(N: number, C: number, best: ComputeOptimum): Sized {
  const D = C / (6 * N);
  const loss = parametricLoss(besiroglu, N, D);
  return { N, D, loss, computeShare: computeForLoss(besiroglu, loss, best, C) / C };
}

/**
 * What a budget buys, by each published fit.
 * @throws RangeError when an input is out of range
 */
export function calculate(inputs: CalculatorInputs): Calculation {
  const flops = flopsOf(inputs);
  const machine = { peakFlops: inputs.peakTflops * 1e12, utilisation: inputs.utilisation / 100 };
  const best = computeOptimal(besiroglu, flops);
  const gpuHours = gpuHoursFor(flops, machine);
  return {
    flops,
    gpuHours,
    dollars: gpuHours * inputs.dollarsPerHour,
    approaches: approachesFor(flops),
    best,
    serving: servingOf(inputs, best),
    constrained: constrainedBy(inputs.unique, flops),
    sized: sizedAt(inputs.size, flops, best),
  };
}
