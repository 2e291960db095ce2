import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { familyOf, frontierOf, type Family, type FrontierPoint } from './points.ts';
import { taskWords } from './words.ts';

export interface FrontierData {
  /** Of one task. */
  readonly recorded: readonly FrontierPoint[];
  readonly own: readonly FrontierPoint[];
}

const looks: Readonly<
  Record<Family, { colour: string; symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'times' }>
> = {
  greedy: { colour: 'var(--t-ink)', symbol: 'star' },
  'beam search': { colour: 'var(--t-ink)', symbol: 'times' },
  'temperature alone': { colour: 'var(--t-gold)', symbol: 'circle' },
  'top-k': { colour: 'var(--t-quiet)', symbol: 'diamond' },
  'top-p': { colour: 'var(--t-moss)', symbol: 'square' },
  'min-p': { colour: 'var(--t-terracotta)', symbol: 'triangle' },
};
const families = Object.keys(looks) as Family[];

const axes = {
  x: ({ diversity }: FrontierPoint) => diversity.mean,
  y: ({ quality }: FrontierPoint) => quality.mean,
};

/** Every way to write by diversity and quality; those that none beats in both are joined. */
export const frontierFigure: PlotView<FrontierData> = ({ recorded, own }, size) => {
  const narrow = size.width < 480;
  const { quality, diversity } = taskWords[recorded[0]!.task];
  const figure = Plot.plot({
    ...size,
    height: narrow ? 320 : 380,
    marginTop: 40,
    marginBottom: 44,
    marginLeft: 44,
    marginRight: 20,
    style: chartStyle(),
    x: { domain: [0, 1], label: diversity, ticks: 5, tickFormat: '.0%', grid: true },
    y: { domain: [0, 1], label: quality, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      Plot.line(frontierOf(recorded), {
        ...axes,
        stroke: 'var(--t-edge)',
        strokeWidth: 1.5,
        strokeDasharray: '5 4',
      }),
      Plot.link(recorded, {
        x1: axes.x,
        x2: axes.x,
        y1: (point: FrontierPoint) => point.quality.low,
        y2: (point: FrontierPoint) => point.quality.high,
        stroke: 'currentColor',
        strokeOpacity: 0.3,
      }),
      Plot.link(recorded, {
        x1: (point: FrontierPoint) => point.diversity.low,
        x2: (point: FrontierPoint) => point.diversity.high,
        y1: axes.y,
        y2: axes.y,
        stroke: 'currentColor',
        strokeOpacity: 0.3,
      }),
      families.map((family) => {
        const { colour, symbol } = looks[family];
        const isOf = ({ decoder }: FrontierPoint): boolean => familyOf(decoder) === family;
        return [
          Plot.dot(recorded.filter(isOf), {
            ...axes,
            r: symbol === 'star' || symbol === 'times' ? 5 : 4,
            symbol,
            stroke: symbol === 'times' ? colour : 'var(--t-ink)',
            strokeWidth: symbol === 'times' ? 2 : 0.7,
            fill: symbol === 'times' ? 'none' : colour,
          }),
          Plot.dot(own.filter(isOf), { ...axes, r: 9, symbol, stroke: colour, strokeWidth: 2.5 }),
        ];
      }),
      Plot.text(
        recorded.filter(({ decoder }) => decoder.kind === 'beam'),
        {
          ...axes,
          text: ({ decoder }: FrontierPoint) => (decoder.kind === 'beam' ? String(decoder.beams) : ''),
          dy: -11,
          fill: 'currentColor',
        },
      ),
    ],
  });
  return asOneImage(
    figure,
    'Quality and diversity of each way to write',
    'One mark for each way; those that none beats in both are joined by a broken line. The numbers are in the table.',
  );
};
