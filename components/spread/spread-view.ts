import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { CurvePoint, Measure } from './curves.ts';

export interface SpreadData {
  /** Empty where nothing was recorded of this prompt. */
  readonly recorded: readonly CurvePoint[];
  readonly live: readonly CurvePoint[];
}

const looks: Readonly<Record<Measure, { colour: string; symbol: 'circle' | 'square' | 'triangle' }>> = {
  entropy: { colour: 'var(--t-gold)', symbol: 'circle' },
  'well formed': { colour: 'var(--t-moss)', symbol: 'square' },
  true: { colour: 'var(--t-terracotta)', symbol: 'triangle' },
};
const measures = Object.keys(looks) as Measure[];
/** Between two names, on an axis from 0 to 1. */
const LEAST_GAP = 0.08;

/** Names at the ends of curves: each at its end or, where that is taken, a little above the one below it. */
function namesAtEnds(points: readonly CurvePoint[]): { measure: Measure; temperature: number; at: number }[] {
  const ends = measures.flatMap((measure) => points.filter((point) => point.measure === measure).slice(-1));
  let below = -1;
  return ends
    .toSorted((a, b) => a.share - b.share)
    .map(({ measure, temperature, share }) => {
      below = Math.max(share, below + LEAST_GAP);
      return { measure, temperature, at: below };
    });
}

/** Entropy, well-formedness and truth over temperature: recorded curves with intervals, the reader's points hollow. */
export const spreadFigure: PlotView<SpreadData> = ({ recorded, live }, size) => {
  const narrow = size.width < 480;
  const sorted = live.toSorted((a, b) => a.temperature - b.temperature);
  const axes = { x: 'temperature', y: 'share' } as const;
  const figure = Plot.plot({
    ...size,
    height: narrow ? 280 : 320,
    marginTop: 18,
    marginBottom: 42,
    marginLeft: 44,
    marginRight: narrow ? 84 : 96,
    style: chartStyle(),
    x: { domain: [0, 2], label: 'temperature', ticks: [0, 0.3, 0.6, 1, 1.4, 2], tickFormat: '.1f' },
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      measures.map((measure) => {
        const { colour, symbol } = looks[measure];
        const curve = recorded.filter((point) => point.measure === measure);
        const own = sorted.filter((point) => point.measure === measure);
        return [
          Plot.ruleX(curve, {
            x: 'temperature',
            y1: ({ interval }: CurvePoint) => interval.low,
            y2: ({ interval }: CurvePoint) => interval.high,
            stroke: colour,
            strokeWidth: 5,
            strokeOpacity: 0.35,
          }),
          Plot.line(curve, { ...axes, stroke: colour, strokeWidth: 1.8 }),
          Plot.dot(curve, { ...axes, r: 4, symbol, stroke: 'var(--t-ink)', fill: colour }),
          Plot.line(own, { ...axes, stroke: colour, strokeWidth: 1.5, strokeDasharray: '3 4' }),
          Plot.dot(own, { ...axes, r: 7, symbol, stroke: colour, strokeWidth: 2.5 }),
        ];
      }),
      Plot.text(namesAtEnds(recorded.length > 0 ? recorded : sorted), {
        x: 'temperature',
        y: 'at',
        text: 'measure',
        textAnchor: 'start',
        dx: 14,
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Entropy, well-formed answers and true answers over temperature',
    'Entropy as a share of the most it can be, and the shares of answers that are well formed and true. The numbers are in the table.',
  );
};
