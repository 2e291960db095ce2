import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { longestRun, type Toss } from './coin.ts';

export interface CoinData {
  readonly tosses: readonly Toss[];
  readonly chance: number;
}

/** The share of heads as the tosses go on, and the coin's true chance as a dashed rule. */
export const coinFigure: PlotView<CoinData> = ({ tosses, chance }, size) =>
  asOneImage(
    Plot.plot({
      ...size,
      height: 200,
      marginBottom: 40,
      marginRight: 16,
      style: chartStyle(),
      x: { domain: [0, longestRun], label: 'toss', ticks: size.width < 480 ? 4 : 8, tickFormat: ',d' },
      y: { domain: [0, 1], label: null, ticks: 5, grid: true },
      clip: true,
      marks: [
        Plot.ruleY([chance], { stroke: 'var(--t-terracotta)', strokeDasharray: '5 4', strokeWidth: 1.5 }),
        Plot.lineY(tosses, { x: 'toss', y: 'share', stroke: 'var(--t-moss)', strokeWidth: 2 }),
      ],
    }),
    'Share of heads by toss',
    'A line that settles at the chance of the coin.',
  );
