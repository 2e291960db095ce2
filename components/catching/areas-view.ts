import * as Plot from '@observablehq/plot';
import { DETECTORS } from '#run/catching/scores';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { GROUPS, type Area, type Group } from './areas.ts';
import { DETECTOR_WORDS } from './words.ts';

export interface AreasData {
  readonly areas: readonly Area[];
}

const LOOKS: Readonly<
  Record<Group, { symbol: 'circle' | 'square' | 'triangle' | 'diamond'; stroke: string }>
> = {
  rungs: { symbol: 'circle', stroke: 'var(--t-moss)' },
  elsewhere: { symbol: 'square', stroke: 'var(--t-gold)' },
  falsehoods: { symbol: 'triangle', stroke: 'var(--t-terracotta)' },
  hardlyTold: { symbol: 'diamond', stroke: 'var(--t-quiet)' },
};

const ROW = 58;
const STEP = 11;

/** AUROC of each detector on each group, with its interval; half is chance, below it a detector points the wrong way. */
export const areasFigure: PlotView<AreasData> = ({ areas }, size) => {
  const narrow = size.width < 480;
  const marks = GROUPS.flatMap((group, i) => {
    const { symbol, stroke } = LOOKS[group];
    const own = areas.filter((one) => one.group === group);
    const dy = (i - (GROUPS.length - 1) / 2) * STEP - 2;
    const y = ({ detector }: Area): number => DETECTORS.indexOf(detector) * ROW;
    return [
      Plot.link(own, {
        x1: ({ interval }: Area) => interval.low,
        x2: ({ interval }: Area) => interval.high,
        y1: (one: Area) => y(one) + dy,
        y2: (one: Area) => y(one) + dy,
        stroke,
        strokeWidth: 2,
      }),
      Plot.dot(own, {
        x: 'area',
        y: (one: Area) => y(one) + dy,
        symbol,
        r: 4.5,
        stroke,
        strokeWidth: 2,
        fill: group === 'falsehoods' ? stroke : 'var(--t-card)',
      }),
    ];
  });
  const top = -ROW / 2 - 8;
  return asOneImage(
    Plot.plot({
      ...size,
      height: DETECTORS.length * ROW + 62,
      marginTop: 12,
      marginLeft: 12,
      marginRight: 12,
      marginBottom: 40,
      style: chartStyle(),
      x: {
        domain: [0, 1],
        label: narrow ? 'AUROC' : 'wrong answer doubted more than the right one, share of pairs (AUROC)',
        ticks: narrow ? 3 : 5,
      },
      y: { domain: [(DETECTORS.length - 1) * ROW + ROW / 2, top], axis: null },
      marks: [
        Plot.ruleY(
          DETECTORS.slice(1).map((_, i) => (i + 0.5) * ROW),
          { stroke: 'var(--t-rule)' },
        ),
        Plot.ruleX([0.5], { stroke: 'currentColor', strokeDasharray: '4 4' }),
        Plot.text(DETECTORS, {
          x: 0,
          y: (detector) => DETECTORS.indexOf(detector as (typeof DETECTORS)[number]) * ROW - ROW / 2 + 10,
          text: (detector: (typeof DETECTORS)[number]) => DETECTOR_WORDS[detector],
          textAnchor: 'start',
          dx: 2,
          fill: 'currentColor',
        }),
        ...marks,
      ],
    }),
    'How well six scores tell wrong answers from right ones, on four groups of questions',
    'Marks with 95 % intervals: circles for people on the middle rungs, squares for everybody else, triangles for popular falsehoods, diamonds for facts that were hardly told. A dashed line marks chance.',
  );
};
