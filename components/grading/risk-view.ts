import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { RiskCurve } from './summaries.ts';

/** Of the model as it ships, the one tuned to plain accuracy, and the one that is looked at, which may be that too. */
export type RiskData = readonly (RiskCurve & { readonly name: string })[];

const looks = [
  { colour: 'var(--t-quiet)', dash: '2 4', symbol: 'circle' },
  { colour: 'var(--t-terracotta)', dash: '7 4', symbol: 'square' },
  { colour: 'var(--t-moss)', dash: 'none', symbol: 'diamond' },
] as const;

/** The share of wrong answers over the share of questions answered, if the least sure answers are withheld. */
export const riskFigure: PlotView<RiskData> = (curves, size) => {
  const axes = { x: 'coverage', y: 'risk' } as const;
  const figure = Plot.plot({
    ...size,
    height: 270,
    marginTop: 22,
    marginBottom: 42,
    marginLeft: 44,
    marginRight: 20,
    style: chartStyle(),
    x: { domain: [0, 1], label: 'questions answered', ticks: 5, tickFormat: '.0%' },
    y: { domain: [0, 1], label: 'wrong among them', ticks: 5, tickFormat: '.0%', grid: true },
    marks: curves.map(({ points, own }, i) => {
      const { colour, dash, symbol } = looks[i]!;
      return [
        Plot.lineY(points, { ...axes, stroke: colour, strokeWidth: 2, strokeDasharray: dash }),
        Plot.dot(own === null ? [] : [own], {
          ...axes,
          r: 7,
          symbol,
          fill: colour,
          stroke: 'var(--t-card)',
          strokeWidth: 1.5,
        }),
      ];
    }),
  });
  return asOneImage(
    figure,
    'Risk over coverage',
    'How many of the answers given are wrong, if only the surest are given. A mark is where a model stands with the answers it gives of itself.',
  );
};
