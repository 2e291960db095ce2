import * as Plot from '@observablehq/plot';
import type { Optimum } from '#course/sweep/optima';
import { tickOfTen } from '#course/sweep/sweep-words';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { Extrapolation, ShownOptima } from './facts.ts';

export interface OptimaData {
  readonly all: ShownOptima;
  /** Null where only one way of counting is shown. */
  readonly withoutEmbedding: ShownOptima | null;
  /** What the law foretells for the withheld budget; null where nothing is foretold. */
  readonly extrapolation: Extrapolation | null;
  /** Whether what was found there is shown too. */
  readonly checked: boolean;
}

interface Mark {
  readonly flops: number;
  readonly parameters: number;
}

/** The two ends of a power law between two numbers of FLOPs: a straight line here. */
function lineOf({ law, optima }: ShownOptima, until: number): Mark[] {
  if (law === null) return [];
  return [optima[0]!.flops / 1.3, Math.max(until, optima.at(-1)!.flops)].map((flops) => ({
    flops,
    parameters: law.coefficient * flops ** law.exponent,
  }));
}

const bars = (optima: readonly Optimum[], colour: string) =>
  Plot.ruleX(optima, {
    x: 'flops',
    y1: ({ interval }: Optimum) => interval.low,
    y2: ({ interval }: Optimum) => interval.high,
    stroke: colour,
    strokeWidth: 1.5,
  });

/** Best size over FLOPs, counted both ways, with power laws; what is foretold for one budget more, and what was found. */
export const optimaFigure: PlotView<OptimaData> = (data, size) => {
  const { all, withoutEmbedding, extrapolation, checked } = data;
  const narrow = size.width < 480;
  const until = extrapolation === null ? 0 : extrapolation.budget * 1.1;
  const names = [
    { ...all.optima.at(-1)!, text: 'all parameters', dx: -4, dy: -16, anchor: 'end' as const },
    ...(withoutEmbedding === null
      ? []
      : [
          {
            ...withoutEmbedding.optima.at(withoutEmbedding.optima.length >> 1)!,
            text: 'without the embedding',
            dx: 10,
            dy: 10,
            anchor: 'start' as const,
          },
        ]),
  ];
  const ahead = extrapolation === null ? [] : [extrapolation];
  const figure = Plot.plot({
    ...size,
    height: narrow ? 300 : 340,
    marginBottom: 42,
    marginLeft: 44,
    marginRight: narrow ? 20 : 30,
    style: chartStyle(),
    x: { type: 'log', label: 'FLOPs', ticks: narrow ? 3 : 5, tickFormat: tickOfTen, grid: true },
    y: { type: 'log', label: 'best size, parameters', ticks: 4, tickFormat: '~s', grid: true },
    marks: [
      Plot.line(lineOf(all, until), { x: 'flops', y: 'parameters', stroke: 'var(--t-moss)', strokeWidth: 2 }),
      bars(all.optima, 'var(--t-ink)'),
      Plot.dot(all.optima, {
        x: 'flops',
        y: 'parameters',
        r: 5,
        symbol: 'diamond',
        stroke: 'var(--t-ink)',
        fill: 'var(--t-gold)',
      }),
      withoutEmbedding === null
        ? []
        : [
            Plot.line(lineOf(withoutEmbedding, 0), {
              x: 'flops',
              y: 'parameters',
              stroke: 'var(--t-terracotta)',
              strokeWidth: 2,
              strokeDasharray: '6 4',
            }),
            bars(withoutEmbedding.optima, 'var(--t-terracotta)'),
            Plot.dot(withoutEmbedding.optima, {
              x: 'flops',
              y: 'parameters',
              r: 4,
              symbol: 'square',
              stroke: 'var(--t-ink)',
              fill: 'var(--t-terracotta)',
            }),
          ],
      names.map((name) =>
        Plot.text([name], {
          x: 'flops',
          y: 'parameters',
          text: 'text',
          textAnchor: name.anchor,
          dx: name.dx,
          dy: name.dy,
          fill: 'currentColor',
        }),
      ),
      Plot.ruleX(ahead, {
        x: 'budget',
        y1: ({ interval }: Extrapolation) => interval.low,
        y2: ({ interval }: Extrapolation) => interval.high,
        stroke: 'var(--t-moss)',
        strokeWidth: 6,
        strokeOpacity: 0.45,
      }),
      checked
        ? Plot.dot(ahead, {
            x: 'budget',
            y: 'found',
            r: 6,
            symbol: 'star',
            stroke: 'var(--t-card)',
            fill: 'var(--t-terracotta)',
          })
        : [],
    ],
  });
  return asOneImage(
    figure,
    'Best number of parameters over FLOPs',
    'On logarithmic scales the best sizes lie near a straight line. Without the embedding the line is steeper.',
  );
};
