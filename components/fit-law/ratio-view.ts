import * as Plot from '@observablehq/plot';
import type { ParametricLaw } from '#lab';
import { tickOfTen } from '#course/sweep/sweep-words';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { NamedLaw } from './facts.ts';
import { tokensAParameter } from './laws.ts';

export interface RatioData {
  /** Fitted here. */
  readonly own: ParametricLaw;
  readonly published: readonly NamedLaw[];
  /** FLOPs between which runs were fitted. */
  readonly range: readonly [number, number];
}

/** FLOPs between which the published laws were fitted [S2-04]; beyond, they are extrapolated. */
const PUBLISHED: readonly [number, number] = [6e18, 1e26];
const STEPS = 24;
const strokes = ['var(--t-terracotta)', 'var(--t-quiet)', 'var(--t-ink)'] as const;
const dashes = ['7 4', '2 3', ''] as const;

function lineOf(law: ParametricLaw, [from, to]: readonly [number, number]) {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const flops = from * (to / from) ** (step / STEPS);
    return { flops, ratio: tokensAParameter(law, flops) };
  }).filter((point) => point.ratio !== undefined);
}

/** Tokens a parameter at the optimum over compute: the world's own law and the published ones, and the rule of 20. */
export const ratioFigure: PlotView<RatioData> = ({ own, published, range }, size) => {
  const narrow = size.width < 480;
  const names = published.flatMap(({ name, law }, index) => {
    const last = lineOf(law, PUBLISHED).at(-1);
    return last === undefined ? [] : [{ ...last, name: narrow ? String(index + 1) : name }];
  });
  const ownLine = lineOf(own, range);
  const figure = Plot.plot({
    ...size,
    height: narrow ? 280 : 320,
    marginBottom: 42,
    marginLeft: 40,
    marginRight: narrow ? 24 : 180,
    style: chartStyle(),
    x: { type: 'log', label: 'FLOPs', domain: [1e9, 1e26], ticks: narrow ? 3 : 6, tickFormat: tickOfTen },
    y: { type: 'log', label: null, ticks: 4, tickFormat: '~s', grid: true },
    marks: [
      Plot.ruleY([20], { stroke: 'var(--t-gold)', strokeWidth: 1.5 }),
      Plot.text([{ flops: 1e14, ratio: 20 }], {
        x: 'flops',
        y: 'ratio',
        text: () => 'the rule of 20',
        dy: -9,
        fill: 'currentColor',
      }),
      published.map(({ law }, index) =>
        Plot.line(lineOf(law, PUBLISHED), {
          x: 'flops',
          y: 'ratio',
          stroke: strokes[index % strokes.length]!,
          strokeDasharray: dashes[index % dashes.length]!,
          strokeWidth: 1.8,
        }),
      ),
      Plot.text(names, {
        x: 'flops',
        y: 'ratio',
        text: 'name',
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
      Plot.line(ownLine, { x: 'flops', y: 'ratio', stroke: 'var(--t-moss)', strokeWidth: 3 }),
      Plot.text(ownLine.slice(-1), {
        x: 'flops',
        y: 'ratio',
        text: () => 'this world',
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Tokens a parameter at the optimum, over compute',
    'The law of this world over its small range, three published laws over theirs, and a level line at 20.',
  );
};
