import * as Plot from '@observablehq/plot';
import { expectedTokensPerPass } from '#lab/sampling/speculative';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';

export interface PassesData {
  /** Mean acceptance for the curve. */
  readonly chance: number;
  /** Recorded, with the interval over the seeds. */
  readonly points: readonly {
    readonly gamma: number;
    readonly tokensPerPass: number;
    readonly interval: { readonly low: number; readonly high: number };
  }[];
  /** The reader's own. */
  readonly own: readonly { readonly gamma: number; readonly tokensPerPass: number }[];
}

const MOST = 8;

/** Tokens that one pass of the large model brings, by the length of the draft: measured, and by the formula. */
export const passesFigure: PlotView<PassesData> = ({ chance, points, own }, size) => {
  const curve = Array.from({ length: MOST + 1 }, (_, gamma) => ({
    gamma,
    tokens: expectedTokensPerPass(Math.min(1, chance), gamma),
  }));
  const figure = Plot.plot({
    ...size,
    height: 240,
    marginLeft: 40,
    marginBottom: 40,
    style: chartStyle(),
    x: { domain: [0, MOST], label: 'tokens drafted at a time', ticks: MOST, tickFormat: 'd' },
    y: { label: 'tokens a pass', grid: true, zero: true, nice: true },
    marks: [
      Plot.ruleY([1], { stroke: 'var(--t-rule)', strokeDasharray: '3 3' }),
      Plot.line(curve, { x: 'gamma', y: 'tokens', stroke: 'var(--t-quiet)', strokeDasharray: '4 3' }),
      Plot.link(points, {
        x1: 'gamma',
        x2: 'gamma',
        y1: ({ interval }: PassesData['points'][number]) => interval.low,
        y2: ({ interval }: PassesData['points'][number]) => interval.high,
        stroke: 'var(--t-moss)',
        strokeWidth: 2,
      }),
      Plot.dot(points, { x: 'gamma', y: 'tokensPerPass', r: 4, fill: 'var(--t-moss)' }),
      Plot.dot(own, {
        x: 'gamma',
        y: 'tokensPerPass',
        r: 7,
        symbol: 'diamond',
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2,
      }),
    ],
  });
  return asOneImage(
    figure,
    'Tokens that one pass of the large model brings, by the length of the draft',
    'The broken line is the formula at the mean acceptance, dots are recorded with their intervals, diamonds your own runs. The dotted line at one is the large model alone.',
  );
};
