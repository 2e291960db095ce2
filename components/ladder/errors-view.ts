import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import type { ErrorPoint } from './points.ts';
import { rungAxis } from './rung-axis.ts';

export interface ErrorsData {
  readonly told: readonly number[];
  readonly recorded: readonly ErrorPoint[];
  /** The reader's own run. */
  readonly live: readonly ErrorPoint[];
}

const looks = [
  { colour: 'var(--t-moss)', symbol: 'circle' },
  { colour: 'var(--t-gold)', symbol: 'square' },
  { colour: 'var(--t-terracotta)', symbol: 'triangle' },
] as const;

/** Answers that are not right, by rung, a line for each temperature. */
export const errorsFigure: PlotView<ErrorsData> = ({ told, recorded, live }, size) => {
  const narrow = size.width < 480;
  const axes = { x: 'rung', y: 'share' } as const;
  const temperatures = [...new Set(recorded.map(({ temperature }) => temperature))];
  const names = spreadLabels(
    temperatures.flatMap((temperature) =>
      recorded.filter((point) => point.temperature === temperature).slice(-1),
    ),
    ({ share }) => 1 + share,
    1.055,
  );
  const figure = Plot.plot({
    ...size,
    height: narrow ? 300 : 340,
    marginTop: 18,
    marginBottom: 44,
    marginLeft: 44,
    marginRight: narrow ? 50 : 60,
    style: chartStyle(),
    x: rungAxis(told, narrow),
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      temperatures.map((temperature, index) => {
        const { colour, symbol } = looks[index % looks.length]!;
        const curve = recorded.filter((point) => point.temperature === temperature);
        return [
          Plot.ruleX(curve, {
            x: 'rung',
            y1: ({ interval }: ErrorPoint) => interval.low,
            y2: ({ interval }: ErrorPoint) => interval.high,
            stroke: colour,
            strokeWidth: 5,
            strokeOpacity: 0.35,
          }),
          Plot.line(curve, { ...axes, stroke: colour, strokeWidth: 1.8 }),
          Plot.dot(curve, { ...axes, r: 4, symbol, stroke: 'var(--t-ink)', fill: colour }),
        ];
      }),
      Plot.text(names, {
        x: 'rung',
        y: ({ at }: { at: number }) => at - 1,
        text: ({ temperature }: ErrorPoint) => `T ${temperature}`,
        textAnchor: 'start',
        dx: 10,
        fill: 'currentColor',
      }),
      Plot.dot(live, { ...axes, r: 8, symbol: 'diamond', stroke: 'currentColor', strokeWidth: 2.2 }),
    ],
  });
  return asOneImage(
    figure,
    'Answers that are not right, by how often somebody was told of, at three temperatures',
    'Temperature adds errors about people who are well known; about the others nearly all answers are wrong at any temperature. The numbers are in the table.',
  );
};
