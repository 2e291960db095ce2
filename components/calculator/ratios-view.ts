import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { activeRatioOf, ratioOf, realModels } from './real-models.ts';
import { ratio } from './words.ts';

export interface RatiosData {
  /** Tokens a parameter of the training optimum at the reader's budget. */
  readonly best: number;
  /** With serving counted in. */
  readonly serving: number;
  /** Of the course's own world, where it was measured. */
  readonly world: number | null;
}

interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly active: number;
  readonly kind: 'dense' | 'mixture' | 'yours';
}

/** Rows of the picture, the fewest tokens a parameter first. */
export function ratioRows({ best, serving, world }: RatiosData): readonly Row[] {
  const own = (name: string, value: number): Row => ({ name, ratio: value, active: value, kind: 'yours' });
  const real = realModels.map((model): Row => ({
    name: model.name,
    ratio: ratioOf(model),
    active: activeRatioOf(model),
    kind: model.active === undefined ? 'dense' : 'mixture',
  }));
  const yours = [
    own('▸ your budget', best),
    own('▸ … and served', serving),
    ...(world === null ? [] : [own('▸ this small world', world)]),
  ];
  return [...real, ...yours].sort((a, b) => a.ratio - b.ratio);
}

/** Tokens a parameter of real models, the reader's budget and the small world, with the rule of 20 as a dashed line. */
export const ratiosFigure: PlotView<RatiosData> = (data, size) => {
  const rows = ratioRows(data);
  const narrow = size.width < 480;
  const of = (kind: Row['kind']): readonly Row[] => rows.filter((row) => row.kind === kind);
  const values = rows.flatMap((row) => [row.ratio, row.active]);
  const domain = [Math.min(0.3, ...values) / 1.2, Math.max(1e5, ...values) * 1.5];
  return asOneImage(
    Plot.plot({
      ...size,
      height: rows.length * 19 + 60,
      marginLeft: narrow ? 112 : 140,
      marginRight: 14,
      marginTop: 24,
      marginBottom: 36,
      style: chartStyle('12px'),
      x: {
        type: 'log',
        domain,
        label: 'training tokens a parameter',
        ticks: narrow ? 3 : 6,
        tickFormat: ratio,
      },
      y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0 },
      marks: [
        Plot.ruleY(rows, { y: 'name', stroke: 'var(--t-rule)', strokeDasharray: '1 4' }),
        Plot.ruleX([20], { stroke: 'var(--t-terracotta)', strokeDasharray: '5 4', strokeWidth: 1.5 }),
        Plot.text([20], {
          x: (value: number) => value,
          frameAnchor: 'top',
          dy: -16,
          text: () => '20',
          fill: 'var(--t-terracotta)',
        }),
        Plot.ruleY(of('mixture'), {
          y: 'name',
          x1: 'ratio',
          x2: 'active',
          stroke: 'var(--t-edge)',
          strokeWidth: 1.5,
        }),
        Plot.dot(of('mixture'), {
          x: 'ratio',
          y: 'name',
          r: 4,
          stroke: 'var(--t-edge)',
          strokeWidth: 1.5,
          symbol: 'square',
        }),
        Plot.dot(of('mixture'), { x: 'active', y: 'name', r: 4, fill: 'var(--t-edge)', symbol: 'square' }),
        Plot.dot(of('dense'), { x: 'ratio', y: 'name', r: 4.5, fill: 'var(--t-moss)' }),
        Plot.dot(of('yours'), {
          x: 'ratio',
          y: 'name',
          r: 6,
          symbol: 'diamond',
          fill: 'var(--t-gold)',
          stroke: 'var(--t-ink)',
          strokeWidth: 1,
        }),
      ],
    }),
    'Training tokens a parameter of real models',
    'A dot for each model on a logarithmic line, with a dashed line at 20. Mixtures of experts have two squares: by all their parameters, and by those at work.',
  );
};
