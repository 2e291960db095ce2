import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { FixedDataCurve } from './facts.ts';

/** Loss over size where every size reads as much: fresh text, and a small text again and again. */
export const fixedFigure: PlotView<FixedDataCurve> = ({ sizes, epochs }, size) => {
  const narrow = size.width < 480;
  const last = sizes.at(-1)!;
  const figure = Plot.plot({
    ...size,
    height: narrow ? 260 : 300,
    marginBottom: 42,
    marginLeft: 34,
    marginRight: narrow ? 74 : 110,
    style: chartStyle(),
    x: { type: 'log', label: 'parameters', ticks: narrow ? 2 : 4, tickFormat: '~s', grid: true },
    y: { label: null, ticks: 5, grid: true },
    marks: [
      Plot.line(sizes, { x: 'parameters', y: 'fresh', stroke: 'var(--t-moss)', strokeWidth: 2 }),
      Plot.dot(sizes, {
        x: 'parameters',
        y: 'fresh',
        r: 4,
        stroke: 'var(--t-ink)',
        fill: 'var(--t-moss)',
      }),
      Plot.line(sizes, {
        x: 'parameters',
        y: 'repeated',
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2,
        strokeDasharray: '6 4',
      }),
      Plot.dot(sizes, {
        x: 'parameters',
        y: 'repeated',
        r: 4,
        symbol: 'square',
        stroke: 'var(--t-ink)',
        fill: 'var(--t-terracotta)',
      }),
      Plot.text(
        [
          { y: last.fresh, text: 'all fresh' },
          { y: last.repeated, text: `${epochs} times` },
        ],
        { x: last.parameters, y: 'y', text: 'text', textAnchor: 'start', dx: 9, fill: 'currentColor' },
      ),
    ],
  });
  return asOneImage(
    figure,
    'Held-out loss by number of parameters, with the data fixed',
    'Two lines: with fresh text, and with a small text read several times.',
  );
};
