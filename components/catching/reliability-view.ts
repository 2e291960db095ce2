import * as Plot from '@observablehq/plot';
import type { ReliabilityBin } from '#lab/calibration';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';

export interface ReliabilityData {
  readonly base: readonly ReliabilityBin[];
  readonly tuned: readonly ReliabilityBin[];
}

/** How often values of a confidence were right, before and after practice; on the diagonal where the two agree. */
export const reliabilityFigure: PlotView<ReliabilityData> = ({ base, tuned }, size) => {
  const narrow = size.width < 480;
  const marks = (bins: readonly ReliabilityBin[], symbol: 'circle' | 'triangle', stroke: string) => [
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
  return asOneImage(
    Plot.plot({
      ...size,
      height: narrow ? 280 : 340,
      marginBottom: 40,
      marginLeft: 48,
      marginRight: 16,
      style: chartStyle(),
      x: { domain: [0, 1], label: 'how sure', ticks: 5, tickFormat: '.0%' },
      y: { domain: [0, 1], label: 'how often right', ticks: 5, tickFormat: '.0%', grid: true },
      marks: [
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: 'currentColor', strokeDasharray: '5 4' },
        ),
        ...marks(base, 'circle', 'var(--t-moss)'),
        ...marks(tuned, 'triangle', 'var(--t-terracotta)'),
      ],
    }),
    'Reliability diagram: how often the likeliest value was right, by how sure the model was of it',
    'Circles: the model as it ships; triangles: after practice. A dashed diagonal marks where confidence and share agree. Bars are 95 % intervals.',
  );
};
