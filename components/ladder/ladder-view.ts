import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { Measure, RungPoint } from './points.ts';
import { rungAxis } from './rung-axis.ts';

export interface LadderData {
  /** How often the people of each rung were told of, the lowest first. */
  readonly told: readonly number[];
  readonly recorded: readonly RungPoint[];
  readonly live: readonly RungPoint[];
  /** Shares right that the reader drew, by rung; null while there are none. */
  readonly guess: readonly number[] | null;
  /** What a guess among the values of a relation gets right. */
  readonly chance: number;
}

const looks: Readonly<Record<Measure, { colour: string; symbol: 'circle' | 'square' | 'triangle' }>> = {
  'well formed': { colour: 'var(--t-moss)', symbol: 'square' },
  confidence: { colour: 'var(--t-gold)', symbol: 'circle' },
  right: { colour: 'var(--t-terracotta)', symbol: 'triangle' },
};
const measures = Object.keys(looks) as Measure[];

interface CurveName {
  readonly measure: Measure;
  readonly rung: number;
  readonly share: number;
  /** Whether it ends there, and does not begin. */
  readonly isBefore: boolean;
}

/** Where a curve's name has room: that of truth before its steepest rise, the others where they begin. */
function namesOf(points: readonly RungPoint[]): CurveName[] {
  return measures.flatMap((measure): CurveName[] => {
    const curve = points.filter((point) => point.measure === measure);
    const [first] = curve;
    if (first === undefined) return [];
    if (measure !== 'right' || curve.length < 2) return [{ ...first, isBefore: false }];
    const steps = curve
      .slice(1)
      .map((point, i) => ({ from: curve[i]!, rise: point.share - curve[i]!.share }));
    const { from, rise } = steps.reduce((steepest, step) => (step.rise > steepest.rise ? step : steepest));
    return [{ measure, rung: from.rung + 0.6, share: from.share + 0.6 * rise, isBefore: true }];
  });
}

/** Truth, form and confidence by rung: recorded curves with intervals, the reader's run hollow, the reader's guess dashed. */
export const ladderFigure: PlotView<LadderData> = ({ told, recorded, live, guess, chance }, size) => {
  const narrow = size.width < 480;
  const axes = { x: 'rung', y: 'share' } as const;
  const names = namesOf(recorded);
  const drawn = (guess ?? []).map((share, rung) => ({ rung, share }));
  const figure = Plot.plot({
    ...size,
    height: narrow ? 300 : 340,
    marginTop: 18,
    marginBottom: 44,
    marginLeft: 44,
    marginRight: 14,
    style: chartStyle(),
    x: rungAxis(told, narrow),
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      Plot.ruleY([chance], { stroke: 'currentColor', strokeDasharray: '1 4', strokeWidth: 1.5 }),
      Plot.text([{ rung: told.length - 1, share: chance }], {
        ...axes,
        text: () => 'chance',
        dy: -8,
        textAnchor: 'end',
        fill: 'currentColor',
      }),
      measures.map((measure) => {
        const { colour, symbol } = looks[measure];
        const curve = recorded.filter((point) => point.measure === measure);
        const own = live.filter((point) => point.measure === measure);
        return [
          Plot.ruleX(curve, {
            x: 'rung',
            y1: ({ interval }: RungPoint) => interval.low,
            y2: ({ interval }: RungPoint) => interval.high,
            stroke: colour,
            strokeWidth: 5,
            strokeOpacity: 0.35,
          }),
          Plot.line(curve, { ...axes, stroke: colour, strokeWidth: 1.8 }),
          Plot.dot(curve, { ...axes, r: 4, symbol, stroke: 'var(--t-ink)', fill: colour }),
          Plot.dot(own, { ...axes, r: 8, symbol, stroke: colour, strokeWidth: 2.5 }),
        ];
      }),
      Plot.line(drawn, { ...axes, stroke: 'currentColor', strokeWidth: 1.6, strokeDasharray: '5 4' }),
      Plot.dot(drawn, { ...axes, r: 4, symbol: 'times', stroke: 'currentColor', strokeWidth: 1.8 }),
      ([true, false] as const).map((isBefore) =>
        Plot.text(
          names.filter((name) => name.isBefore === isBefore),
          {
            ...axes,
            text: 'measure',
            textAnchor: isBefore ? 'end' : 'start',
            dx: isBefore ? -8 : 10,
            dy: -10,
            fill: 'currentColor',
          },
        ),
      ),
    ],
  });
  return asOneImage(
    figure,
    'Right answers, well-formed answers and confidence by how often somebody was told of',
    'Right answers rise steeply above some forty tellings; well-formed answers stay near all; confidence falls less than truth. The numbers are in the table.',
  );
};
