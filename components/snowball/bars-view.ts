import * as Plot from '@observablehq/plot';
import { percent } from '#course/wording';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { panels, type Bar, type Panel } from './shares.ts';

export interface BarsData {
  /** The lowest rung first. */
  readonly bars: readonly Bar[];
}

const looks: Readonly<Record<Panel, { name: string; narrow: string; colour: string }>> = {
  along: { name: 'goes along', narrow: 'goes along', colour: 'var(--t-terracotta)' },
  truth: { name: 'the true good', narrow: 'true good', colour: 'var(--t-moss)' },
  else: { name: 'something else', narrow: 'else', colour: 'var(--t-gold)' },
};
const ROW = 26;
/** Room for a number behind a full bar, on an axis where 1 is all answers. */
const ROOM = 1.6;

/** For each rung, the shares of answers that go along with a wrong trade, come back to the truth, or do neither. */
export const barsFigure: PlotView<BarsData> = ({ bars }, size) => {
  const isNarrow = size.width < 480;
  const groups = [...new Set(bars.map(({ group }) => group))];
  const figure = Plot.plot({
    ...size,
    height: groups.length * ROW + 50,
    marginLeft: 52,
    marginRight: 6,
    marginTop: 34,
    marginBottom: 14,
    style: chartStyle(),
    x: { domain: [0, ROOM], axis: null },
    y: { domain: groups, label: isNarrow ? null : 'rung', padding: 0.3, tickSize: 0 },
    fx: { domain: panels, axis: null, padding: 0.06 },
    marks: [
      Plot.text(panels, {
        fx: (panel: Panel) => panel,
        text: (panel: Panel) => looks[panel][isNarrow ? 'narrow' : 'name'],
        frameAnchor: 'top-left',
        dy: -22,
        fontWeight: 600,
      }),
      Plot.barX(bars, {
        fx: 'panel',
        y: 'group',
        x: 'share',
        fill: ({ panel }: Bar) => looks[panel].colour,
        fillOpacity: 0.75,
      }),
      Plot.ruleX(panels, { fx: (panel: Panel) => panel, x: 0, stroke: 'var(--t-rule)' }),
      Plot.ruleY(bars, {
        fx: 'panel',
        y: 'group',
        x1: ({ interval }: Bar) => interval.low,
        x2: ({ interval }: Bar) => interval.high,
        stroke: 'var(--t-ink)',
        strokeWidth: 1.5,
      }),
      Plot.tickX(
        bars.filter(({ byAccident }) => byAccident !== null),
        { fx: 'panel', y: 'group', x: 'byAccident', stroke: 'var(--t-ink)', strokeDasharray: '2 2' },
      ),
      Plot.text(bars, {
        fx: 'panel',
        y: 'group',
        x: ROOM,
        text: ({ share }: Bar) => percent(share),
        textAnchor: 'end',
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Which good the answer names after a wrong trade, by how often the person’s facts are mentioned',
    'Shares of answers with their 95 % intervals. Broken ticks: what would go along by accident. The numbers are in the table.',
  );
};
