import * as Plot from '@observablehq/plot';
import type { RungOutcomes } from '#run/grading/protocol';
import { OUTCOMES, type Outcome } from '#run/grading/rule';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { outcomeMarks } from './words.ts';

export interface BarsData {
  readonly before: readonly RungOutcomes[];
  readonly after: readonly RungOutcomes[];
  /** What stands over the second half. */
  readonly afterName: string;
}

interface Bar {
  readonly side: string;
  readonly rung: string;
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
}

const fills: Readonly<Record<Outcome, string>> = {
  right: 'var(--t-moss)',
  wrong: 'var(--t-terracotta)',
  abstained: 'var(--t-rule)',
};
/** Narrower bars have no room for words. */
const LEAST_LABELLED = 0.13;

const barsOf = (side: string, rungs: readonly RungOutcomes[]): Bar[] =>
  rungs.flatMap((rung) => {
    const all = rung.right + rung.wrong + rung.abstained;
    let from = 0;
    return OUTCOMES.map((outcome) => {
      const bar = { side, rung: String(rung.mentions), outcome, from, to: from + rung[outcome] / all };
      from = bar.to;
      return bar;
    });
  });

/** Right, wrong and abstained on each rung, before tuning and after; side by side or, where it is narrow, one over the other. */
export const barsFigure: PlotView<BarsData> = ({ before, after, afterName }, size) => {
  const narrow = size.width < 560;
  const sides = ['as it ships', afterName];
  const bars = [...barsOf(sides[0]!, before), ...barsOf(sides[1]!, after)];
  const rungs = before.map(({ mentions }) => String(mentions)).toReversed();
  const facet = narrow ? { fy: 'side' } : { fx: 'side' };
  const figure = Plot.plot({
    ...size,
    height: narrow ? 520 : 330,
    marginTop: 34,
    marginBottom: 34,
    marginLeft: 52,
    marginRight: 12,
    style: chartStyle(narrow ? '12px' : '13px'),
    x: { domain: [0, 1], label: null, ticks: [0, 0.5, 1], tickFormat: '.0%' },
    y: { domain: rungs, label: 'told, times', tickSize: 0, padding: 0.18 },
    ...(narrow
      ? { fy: { domain: sides, axis: null, padding: 0.16 } }
      : { fx: { domain: sides, axis: null, padding: 0.16 } }),
    marks: [
      Plot.barX(bars, {
        ...facet,
        y: 'rung',
        x1: 'from',
        x2: 'to',
        fill: ({ outcome }: Bar) => fills[outcome],
        stroke: 'var(--t-card)',
      }),
      Plot.text(
        bars.filter(({ from, to }) => to - from >= LEAST_LABELLED),
        {
          ...facet,
          y: 'rung',
          x: ({ from, to }: Bar) => (from + to) / 2,
          text: ({ outcome, from, to }: Bar) => `${outcomeMarks[outcome]} ${Math.round(100 * (to - from))}`,
          fill: ({ outcome }: Bar) => (outcome === 'abstained' ? 'var(--t-ink)' : 'var(--t-card)'),
        },
      ),
      Plot.text(sides, {
        ...(narrow ? { fy: (side: string) => side } : { fx: (side: string) => side }),
        text: (side: string) => side,
        frameAnchor: 'top-left',
        dy: -16,
        fill: 'currentColor',
        fontWeight: 600,
      }),
    ],
  });
  return asOneImage(
    figure,
    'Right, wrong and abstained by how often the text told of people, before tuning and after',
    'Each bar is a rung of the ladder. The numbers are in the table.',
  );
};
