import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';

export interface RankData {
  /** By token, as the model gave them. */
  readonly own: ArrayLike<number>;
  /** The same tokens, after all controls. */
  readonly last: ArrayLike<number>;
}

/** The least probability that is drawn. */
const LEAST = 1e-7;

/** The whole vocabulary: probability over rank, by the model itself and after the controls. */
export const rankFigure: PlotView<RankData> = ({ own, last }, size) => {
  const order = Array.from({ length: own.length }, (_, id) => id).sort((a, b) => own[b]! - own[a]!);
  const points = order.map((id, index) => ({ rank: index + 1, own: own[id]!, last: last[id]! }));
  const changed = points.some((point) => Math.abs(point.own - point.last) > 1e-12);
  const figure = Plot.plot({
    ...size,
    height: 240,
    marginLeft: 44,
    marginBottom: 40,
    style: chartStyle(),
    x: { type: 'log', domain: [1, own.length], label: 'rank of the token', ticks: 5 },
    y: {
      type: 'log',
      domain: [LEAST, 1],
      clamp: true,
      label: 'probability',
      grid: true,
      ticks: [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6],
      tickFormat: (value: number) =>
        value >= 0.01 ? String(value) : `1/${(1 / value).toExponential(0).replace('e+', 'e')}`,
    },
    marks: [
      Plot.line(
        points.filter((point) => point.own >= LEAST),
        { x: 'rank', y: 'own', stroke: 'var(--t-quiet)', strokeDasharray: changed ? '4 3' : 'none' },
      ),
      ...(changed
        ? [
            Plot.dot(
              points.filter((point) => point.last >= LEAST),
              { x: 'rank', y: 'last', r: 2.5, fill: 'var(--t-moss)' },
            ),
          ]
        : []),
    ],
  });
  return asOneImage(
    figure,
    'Probability of every token of the vocabulary, by rank',
    'The line is what the model gives, dots are what is drawn from after the controls. Tokens without a dot were dropped.',
  );
};
