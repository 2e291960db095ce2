import * as Plot from '@observablehq/plot';
import { wholeNumber } from '#course/wording';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { SharePoint } from './shares.ts';

export interface RungsData {
  /** All rungs, the lowest first. */
  readonly mentions: readonly number[];
  readonly points: readonly SharePoint[];
  /** The reader's own. */
  readonly own: readonly SharePoint[];
}

type Mark = 'circle' | 'diamond' | 'triangle' | 'square' | 'star' | 'wye' | 'times';

const looks: Readonly<Record<SharePoint['line'], { name: string; colour: string; symbol: Mark }>> = {
  note: { name: 'the note', colour: 'var(--t-moss)', symbol: 'circle' },
  memory: { name: 'memory', colour: 'var(--t-gold)', symbol: 'diamond' },
  'other note': { name: 'other person', colour: 'var(--t-terracotta)', symbol: 'triangle' },
  'made up': { name: 'neither', colour: 'var(--t-gold)', symbol: 'square' },
  'says so': { name: 'not told', colour: 'var(--t-quiet)', symbol: 'star' },
  'no answer': { name: 'no answer', colour: 'var(--t-quiet)', symbol: 'wye' },
  'true alone': { name: 'true alone', colour: 'var(--t-quiet)', symbol: 'times' },
};
const lines = Object.keys(looks) as SharePoint['line'][];
/** Between two names, on an axis from 0 to 1. */
const LEAST_GAP = 0.075;

/** Names at the ends of the lines: each at its end or, where that is taken, a little above the one below it. */
function namesAtEnds(points: readonly SharePoint[], last: number) {
  let below = -1;
  const named = points
    .filter(({ mentions }) => mentions === last)
    .toSorted((a, b) => a.share - b.share)
    .map((point) => {
      below = Math.max(point.share, below + LEAST_GAP);
      return { ...point, at: below };
    });
  const over = Math.max(0, below - 1);
  // Those at the top make room downwards.
  for (let i = named.length - 1, top = 1; over > 0 && i >= 0; i--, top -= LEAST_GAP)
    named[i]!.at = Math.min(named[i]!.at, top);
  return named;
}

/** Whose value the answers give, over the rungs of the ladder: recorded with intervals, the reader's own hollow. */
export const rungsFigure: PlotView<RungsData> = ({ mentions, points, own }, size) => {
  const narrow = size.width < 480;
  const x = (point: SharePoint): string => wholeNumber(point.mentions);
  const figure = Plot.plot({
    ...size,
    height: narrow ? 280 : 300,
    marginTop: 18,
    marginBottom: 42,
    marginLeft: 44,
    marginRight: narrow ? 84 : 100,
    style: chartStyle(),
    x: {
      type: 'point',
      domain: mentions.map(wholeNumber),
      label: 'rung of the ladder, in mentions',
      padding: 0.2,
    },
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      lines.map((line) => {
        const { colour, symbol } = looks[line];
        const curve = points.filter((point) => point.line === line);
        const isAlone = line === 'true alone';
        return [
          Plot.ruleX(curve, {
            x,
            y1: ({ interval }: SharePoint) => interval.low,
            y2: ({ interval }: SharePoint) => interval.high,
            stroke: colour,
            strokeWidth: 5,
            strokeOpacity: isAlone ? 0.2 : 0.35,
          }),
          Plot.line(curve, {
            x,
            y: 'share',
            stroke: colour,
            strokeWidth: 1.8,
            ...(isAlone && { strokeDasharray: '4 3' }),
          }),
          Plot.dot(curve, {
            x,
            y: 'share',
            r: 4,
            symbol,
            stroke: isAlone ? colour : 'var(--t-ink)',
            ...(isAlone ? {} : { fill: colour }),
          }),
          Plot.dot(
            own.filter((point) => point.line === line),
            { x, y: 'share', r: 8, symbol, stroke: colour, strokeWidth: 2.5 },
          ),
        ];
      }),
      Plot.text(namesAtEnds(points, mentions.at(-1)!), {
        x,
        y: 'at',
        text: ({ line }: SharePoint) => looks[line].name,
        textAnchor: 'start',
        dx: 14,
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Whose value the answers give, by how often the person’s facts are mentioned',
    'Shares of answers with their 95 % intervals; the broken line is the share that is true without notes. The numbers are in the table.',
  );
};
