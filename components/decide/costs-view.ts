import * as Plot from '@observablehq/plot';
import type { OptionId } from '#lab/costs/option-costs';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { CostPoint } from './assess.ts';
import { about, dollars } from './words.ts';

export interface CostsData {
  readonly curves: readonly CostPoint[];
  /** Requests a month as the sheet has them. */
  readonly requests: number;
}

/** Colour and dashes: lines differ by both. */
const lines: Readonly<
  Record<OptionId, { readonly name: string; readonly stroke: string; readonly dash: string }>
> = {
  api: { name: 'API', stroke: 'var(--t-terracotta)', dash: '0' },
  open: { name: 'open', stroke: 'var(--t-moss)', dash: '0' },
  tuned: { name: 'fine-tuned', stroke: 'var(--t-moss)', dash: '6 4' },
  trained: { name: 'own', stroke: 'var(--t-edge)', dash: '2 3' },
};

/** Cost in all against the load, both logarithmic, a line for each option. */
export const costsFigure: PlotView<CostsData> = ({ curves, requests }, size) => {
  const narrow = size.width < 480;
  const least = Math.min(...curves.map(({ requests: load }) => load));
  const most = Math.max(...curves.map(({ requests: load }) => load));
  const positive = curves.filter(({ total }) => total > 0);
  const ids = Object.keys(lines) as OptionId[];
  const ends = ids.flatMap((id) => positive.filter((point) => point.id === id).slice(-1));
  const now = requests >= least && requests <= most ? [requests] : [];
  return asOneImage(
    Plot.plot({
      ...size,
      height: 300,
      marginLeft: narrow ? 74 : 84,
      marginRight: narrow ? 62 : 76,
      marginBottom: 40,
      style: chartStyle('12px'),
      x: {
        type: 'log',
        domain: [least, most],
        label: 'requests a month',
        ticks: narrow ? [1e3, 1e6, 1e9] : 7,
        tickFormat: about,
      },
      y: { type: 'log', label: null, ticks: 5, tickFormat: dollars, grid: true },
      marks: [
        Plot.ruleX(now, { stroke: 'var(--t-gold)', strokeWidth: 2 }),
        ...ids.map((id) =>
          Plot.lineY(
            positive.filter((point) => point.id === id),
            {
              x: 'requests',
              y: 'total',
              stroke: lines[id].stroke,
              strokeWidth: 2,
              strokeDasharray: lines[id].dash,
            },
          ),
        ),
        Plot.text(spread(ends), {
          x: 'requests',
          y: 'total',
          text: ({ id }: CostPoint) => lines[id].name,
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    }),
    'Cost in all by the load, for each option',
    'Four lines on logarithmic axes: API, open model, fine-tuned model, own model; a gold line stands at the load of now.',
  );
};

/** Labels that would stand on one another, moved apart by a tenth of a decade at least. */
function spread(ends: readonly CostPoint[]): CostPoint[] {
  const placed: CostPoint[] = [];
  for (const end of [...ends].sort((a, b) => a.total - b.total)) {
    const below = placed.at(-1);
    placed.push({ ...end, total: below === undefined ? end.total : Math.max(end.total, below.total * 1.9) });
  }
  return placed;
}
