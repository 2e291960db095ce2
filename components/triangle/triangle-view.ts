import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import { AMOUNTS, DIRTS, readGrid, type GridPoint, type Standpoint } from './grid.ts';

/** A run of the reader's own. */
export interface OwnRun extends Standpoint {
  readonly loss: number;
}

export interface TriangleData {
  readonly points: readonly GridPoint[];
  readonly here: Standpoint;
  readonly own: readonly OwnRun[];
}

const COLOURS = ['var(--t-moss)', 'var(--t-gold)', 'var(--t-terracotta)', 'var(--t-quiet)'] as const;
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond2'] as const;

const LOSSES = [2.8, 13.5] as const;
/** Between two names at the ends of lines. */
const LEAST_RATIO = 1.12;

const short = (tokens: number): string =>
  tokens >= 1e6 ? `${tokens / 1e6} M` : `${Number((tokens / 1000).toPrecision(2))} k`;

/** Loss over different tokens, a line for each share of dirt: marks are runs, the dashes between them are interpolated. */
export const triangleFigure: PlotView<TriangleData> = ({ points, here, own }, size) => {
  const narrow = size.width < 480;
  const shown = points.filter(({ level }) => level === here.level);
  const labels = DIRTS.map((dirt) => `${Math.round(100 * dirt)} %`);
  const nameOf = ({ dirtyShare }: GridPoint): string => labels[DIRTS.indexOf(dirtyShare)]!;
  const ends = shown.filter(({ uniqueTokens }) => uniqueTokens === AMOUNTS.at(-1));
  const figure = Plot.plot({
    ...size,
    height: narrow ? 280 : 320,
    marginTop: 28,
    marginBottom: 42,
    marginLeft: 34,
    marginRight: narrow ? 46 : 92,
    style: chartStyle(),
    x: {
      type: 'log',
      domain: [AMOUNTS[0]!, AMOUNTS.at(-1)!],
      label: 'different tokens',
      axis: null,
    },
    // The same for every level, so that levels can be told apart at a glance.
    y: {
      type: 'log',
      domain: LOSSES,
      label: 'loss',
      ticks: [3, 4, 5, 6, 8, 10, 12],
      tickFormat: String,
      grid: true,
    },
    color: { domain: labels, range: [...COLOURS] },
    symbol: { domain: labels, range: [...SYMBOLS] },
    marks: [
      Plot.axisX([...AMOUNTS], { text: short, label: 'different tokens' }),
      Plot.lineY(shown, {
        x: 'uniqueTokens',
        y: 'loss',
        z: nameOf,
        stroke: nameOf,
        strokeWidth: 1.5,
        strokeDasharray: '4 4',
      }),
      Plot.dot(shown, { x: 'uniqueTokens', y: 'loss', stroke: nameOf, fill: nameOf, symbol: nameOf, r: 4.5 }),
      Plot.text(
        spreadLabels(ends, ({ loss }) => loss, LEAST_RATIO),
        {
          x: 'uniqueTokens',
          y: 'at',
          text: (end: GridPoint) => (narrow ? nameOf(end) : `${nameOf(end)} garbled`),
          textAnchor: 'start',
          dx: 8,
          fill: 'currentColor',
        },
      ),
      Plot.dot(
        own.filter(({ level }) => level === here.level),
        {
          x: 'uniqueTokens',
          y: 'loss',
          r: 7,
          stroke: 'currentColor',
          strokeWidth: 2.5,
          fill: 'var(--t-card)',
        },
      ),
      Plot.ruleX([here.uniqueTokens], { stroke: 'currentColor', strokeOpacity: 0.35 }),
      Plot.dot([{ ...here, loss: readGrid(points, here).loss }], {
        x: 'uniqueTokens',
        y: 'loss',
        symbol: 'cross',
        r: 8,
        stroke: 'currentColor',
        strokeWidth: 2.5,
      }),
    ],
  });
  return asOneImage(
    figure,
    'Loss on clean text over the number of different tokens, by share of garbled documents',
    'Marks are recorded runs, dashes are interpolated, a cross is where you stand, rings are your own runs.',
  );
};
