import * as Plot from '@observablehq/plot';
import { percent } from '#course/wording';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { BookRun } from './recorded.ts';
import { countsAt, falseShareOf, slopeOf, summarise } from './summary.ts';

export interface GuestBookData {
  readonly recorded: readonly BookRun[];
  readonly own: readonly BookRun[];
  readonly temperature: number;
}

interface Point {
  readonly share: number;
  readonly rate: number;
}

/** Sideways, so that dots of several seeds do not hide each other. */
const JITTER = 0.012;

/** False entries over the monofact share: every model, their means, the table, and the share itself. */
export const guestBookFigure: PlotView<GuestBookData> = ({ recorded, own, temperature }, size) => {
  const narrow = size.width < 480;
  const summaries = summarise(recorded, temperature);
  const { slope, intercept } = slopeOf(recorded, temperature);
  const seeds = [...new Set(recorded.map(({ seed }) => seed))];
  const pointOf = (run: BookRun, shift = 0): Point => ({
    share: run.monofactShare + shift,
    rate: falseShareOf(countsAt(run, temperature)),
  });
  const dots = recorded.map((run) =>
    pointOf(run, (seeds.indexOf(run.seed) - (seeds.length - 1) / 2) * JITTER),
  );
  const lineAt = (share: number): Point => ({ share, rate: intercept + slope.mean * share });
  const axes = { x: 'share', y: 'rate' } as const;
  const figure = Plot.plot({
    ...size,
    height: narrow ? 320 : 380,
    marginTop: 28,
    marginBottom: 44,
    marginLeft: 50,
    marginRight: narrow ? 14 : 110,
    style: chartStyle(),
    x: {
      domain: [-0.04, 0.94],
      label: narrow ? 'entries about guests seen once' : 'entries about guests seen once, the monofact share',
      ticks: [0, 0.2, 0.4, 0.6, 0.8],
      tickFormat: percent,
    },
    y: { domain: [0, 1], label: 'false entries', ticks: 5, tickFormat: percent, grid: true },
    marks: [
      Plot.line(
        [
          { share: 0, rate: 0 },
          { share: 0.94, rate: 0.94 },
        ],
        { ...axes, stroke: 'var(--t-terracotta)', strokeWidth: 1.5, strokeDasharray: '6 4' },
      ),
      Plot.text(narrow ? [] : [{ share: 0.94, rate: 0.94, words: 'monofact share' }], {
        ...axes,
        text: 'words',
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--t-terracotta)',
      }),
      Plot.line([lineAt(0), lineAt(0.8)], { ...axes, stroke: 'var(--t-moss)', strokeWidth: 2 }),
      Plot.ruleX(summaries, {
        x: 'share',
        y1: ({ falseShare }: (typeof summaries)[number]) => Math.max(0, falseShare.low),
        y2: ({ falseShare }: (typeof summaries)[number]) => Math.min(1, falseShare.high),
        stroke: 'var(--t-moss)',
        strokeWidth: 5,
        strokeOpacity: 0.35,
      }),
      Plot.dot(dots, { ...axes, r: 3.5, stroke: 'var(--t-moss)', fill: 'var(--t-card)', strokeWidth: 1.5 }),
      Plot.dot(summaries, {
        x: 'share',
        y: 'lookup',
        symbol: 'square',
        r: 5,
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2,
      }),
      Plot.dot(
        own.map((run) => pointOf(run)),
        {
          ...axes,
          symbol: 'diamond',
          r: 8,
          stroke: 'currentColor',
          strokeWidth: 2.5,
          fill: 'var(--t-card)',
        },
      ),
    ],
  });
  return asOneImage(
    figure,
    'Share of false entries over the share of entries about guests seen once',
    'Rings are trained models, bars the intervals of their means, squares the smoothed lookup table; the broken line is the monofact share itself.',
  );
};
