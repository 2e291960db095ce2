import * as Plot from '@observablehq/plot';
import type { ReliabilityBin } from '#lab/calibration';

/** How the first and the second of those who are compared look; a shape each, so that colour is not alone. */
export const reliabilityLooks = [
  { stroke: 'var(--t-moss)', symbol: 'circle' },
  { stroke: 'var(--t-terracotta)', symbol: 'triangle' },
] as const;

/** A line of bins in a reliability diagram, each with its Wilson interval. */
export const reliabilityMarks = (
  bins: readonly ReliabilityBin[],
  { stroke, symbol }: (typeof reliabilityLooks)[number],
) => [
  Plot.ruleX(bins, {
    x: 'meanConfidence',
    y1: ({ interval }: ReliabilityBin) => interval.low,
    y2: ({ interval }: ReliabilityBin) => interval.high,
    stroke,
    strokeWidth: 1.5,
  }),
  Plot.lineY(bins, { x: 'meanConfidence', y: 'shareRight', stroke, strokeWidth: 1.5 }),
  Plot.dot(bins, {
    x: 'meanConfidence',
    y: 'shareRight',
    symbol,
    r: 5,
    stroke,
    strokeWidth: 2,
    fill: 'var(--t-card)',
  }),
];

/** The dashed diagonal on which confidence and share agree. */
export const agreementLine = (from: number) =>
  Plot.line(
    [
      [from, from],
      [1, 1],
    ],
    { stroke: 'currentColor', strokeDasharray: '5 4' },
  );
