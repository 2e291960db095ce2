import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { MEASURES, ranked, SET_WORDS, type SetMarks } from './sets.ts';

/** Both losses of each set on one line, the best set first. */
export const trainOffFigure: PlotView<readonly SetMarks[]> = (marks, size) => {
  const narrow = size.width < 480;
  const order = ranked(marks, MEASURES[0]!);
  const nameOf = ({ set }: SetMarks): string => SET_WORDS[set].name;
  const figure = Plot.plot({
    ...size,
    height: 60 + 34 * Math.max(1, order.length),
    marginTop: 26,
    marginBottom: 34,
    marginLeft: narrow ? 116 : 150,
    marginRight: 24,
    style: chartStyle(),
    x: { label: 'loss, nats a token', nice: true, grid: true, ticks: narrow ? 4 : 7 },
    y: { type: 'band', domain: order.map(nameOf), label: null, tickSize: 0 },
    marks: [
      Plot.link(order, {
        x1: 'heldOutLoss',
        x2: 'withheldLoss',
        y1: nameOf,
        y2: nameOf,
        stroke: 'var(--t-edge)',
        strokeWidth: 2,
      }),
      Plot.dot(order, { x: 'heldOutLoss', y: nameOf, r: 6, fill: 'var(--t-moss)' }),
      Plot.dot(order, {
        x: 'withheldLoss',
        y: nameOf,
        r: 6,
        symbol: 'square',
        fill: 'var(--t-card)',
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2,
      }),
      Plot.text(order.slice(0, 1), {
        x: 'heldOutLoss',
        y: nameOf,
        text: () => 'clean text',
        dy: -17,
        fill: 'currentColor',
      }),
      Plot.text(order.slice(0, 1), {
        x: 'withheldLoss',
        y: nameOf,
        text: () => (narrow ? 'unseen' : 'unseen phrasings'),
        dy: -17,
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Loss on clean text and on unseen phrasings after reading each set',
    'A dot for clean text and a square for unseen phrasings, joined, a line for each set. The table has the numbers.',
  );
};
