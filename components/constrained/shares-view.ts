import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { AnswerShare } from './shares.ts';

/** Answers that get a row of their own. */
const ROWS = 8;
const LONGEST = 26;

const shorten = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}…${text.slice(1 - LONGEST / 2)}`;

/** The commonest valid answers: with the mask, as the model itself would give them, and of what it gave without the mask. */
export const sharesFigure: PlotView<readonly AnswerShare[]> = (shares, size) => {
  const rows = shares.slice(0, ROWS).map((share, index) => ({ ...share, row: String(index) }));
  const names = new Map(
    rows.map(({ row, text, verdict }) => [row, `${shorten(text)}${verdict === 'true' ? ' ✓' : ''}`]),
  );
  const free = rows.flatMap(({ row, free: share }) => (share === null ? [] : [{ row, share }]));
  const figure = Plot.plot({
    ...size,
    height: 60 + 26 * Math.max(1, rows.length),
    marginLeft: Math.min(190, size.width * 0.45),
    marginRight: 16,
    marginBottom: 40,
    style: chartStyle(),
    x: { domain: [0, 1], label: 'share of the valid answers', tickFormat: '.0%', grid: true, ticks: 4 },
    y: {
      domain: rows.map(({ row }) => row),
      label: null,
      tickSize: 0,
      tickFormat: (row: string) => names.get(row) ?? '',
    },
    marks: [
      Plot.ruleX([0], { stroke: 'var(--t-rule)' }),
      Plot.link(rows, {
        x1: 'masked',
        x2: 'weighted',
        y1: 'row',
        y2: 'row',
        stroke: 'var(--t-rule)',
        strokeWidth: 2,
      }),
      Plot.dot(free, {
        x: 'share',
        y: 'row',
        r: 6,
        symbol: 'times',
        stroke: 'var(--t-gold)',
        strokeWidth: 2,
      }),
      Plot.dot(rows, { x: 'weighted', y: 'row', r: 6, stroke: 'var(--t-terracotta)', strokeWidth: 2 }),
      Plot.dot(rows, { x: 'masked', y: 'row', r: 4, fill: 'var(--t-moss)' }),
    ],
  });
  return asOneImage(
    figure,
    'Shares of the valid answers',
    'A full dot is what was drawn with the mask, a ring what the model itself would give among valid answers, a cross what it gave without the mask and was valid. True answers carry a tick.',
  );
};
