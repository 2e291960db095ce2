import * as Plot from '@observablehq/plot';
import { powerOfTen } from '#course/sweep/sweep-words';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { CurvesData } from './curves-data.ts';
import { budgetSymbols } from './budget-symbols.ts';

/** Loss over size, a curve for each budget, its lowest point as a diamond; the reader's runs as stars. */
export const curvesFigure: PlotView<CurvesData> = ({ curves, reader }, size) => {
  const narrow = size.width < 480;
  const labelled = curves.map(({ budget, points }) => ({ ...points.at(-1)!, budget }));
  const lowest = curves.flatMap(({ minimum }) => (minimum === null ? [] : [minimum]));
  const figure = Plot.plot({
    ...size,
    height: narrow ? 320 : 380,
    marginBottom: 42,
    marginLeft: 34,
    marginRight: narrow ? 62 : 110,
    style: chartStyle(),
    x: {
      type: 'log',
      domain: [1800, 560_000],
      label: 'parameters',
      ticks: narrow ? 3 : 6,
      tickFormat: '~s',
      grid: true,
    },
    y: { label: null, ticks: 6, grid: true, zero: false },
    marks: [
      curves.map(({ parabola }) =>
        Plot.line(parabola, { x: 'parameters', y: 'loss', stroke: 'var(--t-moss)', strokeWidth: 1.5 }),
      ),
      curves.map(({ points }, index) =>
        Plot.dot(points, {
          x: 'parameters',
          y: 'loss',
          r: 3.5,
          symbol: budgetSymbols[index % budgetSymbols.length]!,
          stroke: 'var(--t-ink)',
          fill: 'var(--t-card)',
        }),
      ),
      Plot.text(labelled, {
        x: 'parameters',
        y: 'loss',
        text: ({ budget }: { budget: number }) => powerOfTen(budget),
        textAnchor: 'start',
        dx: 9,
        fill: 'currentColor',
      }),
      Plot.dot(lowest, {
        x: 'parameters',
        y: 'loss',
        r: 5.5,
        symbol: 'diamond',
        stroke: 'var(--t-ink)',
        fill: 'var(--t-gold)',
      }),
      Plot.dot(reader, {
        x: 'parameters',
        y: 'loss',
        r: 6,
        symbol: 'star',
        stroke: 'var(--t-card)',
        strokeWidth: 0.8,
        fill: 'var(--t-terracotta)',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Held-out loss by number of parameters, a curve for each budget',
    'Each budget gives a curve shaped like a U. The larger the budget, the lower the curve and the further right its lowest point.',
  );
};
