import * as Plot from '@observablehq/plot';
import type { DuelDirt } from '#run/trial/train-off-plans';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { largeAt, seriesOf, type DuelData, type DuelMeasure, type OwnPair } from './duel.ts';

export interface DuelPicture {
  readonly data: DuelData;
  readonly measure: DuelMeasure;
  readonly dirt: DuelDirt;
  readonly dirtyShare: number;
  readonly own: readonly OwnPair[];
}

/** One measure over the share of dirt: the small model level, the large one as it comes. */
export const duelFigure: PlotView<DuelPicture> = ({ data, measure, dirt, dirtyShare, own }, size) => {
  const narrow = size.width < 480;
  const series = seriesOf(data, dirt);
  const here = largeAt(data, dirt, dirtyShare);
  const pairs = own.filter((pair) => pair.dirt === dirt);
  const isLoss = measure === 'loss';
  const values = [...data.large.map((point) => point[measure]), data.small[measure]];
  const figure = Plot.plot({
    ...size,
    height: narrow ? 190 : 210,
    marginTop: 24,
    marginBottom: 40,
    marginLeft: 44,
    marginRight: narrow ? 16 : 24,
    style: chartStyle(),
    x: {
      domain: [0, 0.9],
      label: narrow ? 'dirty documents' : 'share of the large model’s documents that are dirty',
      tickFormat: '.0%',
      ticks: narrow ? 4 : 9,
    },
    y: isLoss
      ? {
          domain: [0.95 * Math.min(...values), 1.02 * Math.max(...values)],
          label: 'loss on clean text',
          ticks: 5,
          grid: true,
        }
      : { domain: [0, 1], label: 'facts right', tickFormat: '.0%', ticks: 4, grid: true },
    marks: [
      ...(isLoss
        ? []
        : [
            Plot.ruleY([data.chance], { stroke: 'var(--t-quiet)', strokeDasharray: '2 4', strokeWidth: 1.5 }),
          ]),
      Plot.ruleY([data.small[measure]], { stroke: 'var(--t-moss)', strokeWidth: 2.5 }),
      Plot.text([data.small], {
        x: () => 0.9,
        y: measure,
        text: () => 'the small model',
        textAnchor: 'end',
        dy: -9,
        fill: 'var(--t-moss)',
      }),
      Plot.lineY(series, {
        x: 'dirtyShare',
        y: measure,
        stroke: 'var(--t-terracotta)',
        strokeWidth: 1.5,
        strokeDasharray: '4 4',
      }),
      Plot.dot(series, { x: 'dirtyShare', y: measure, r: 5, symbol: 'square', fill: 'var(--t-terracotta)' }),
      Plot.dot(pairs, {
        x: 'dirtyShare',
        y: (pair: OwnPair) => pair.small[measure],
        r: 7,
        stroke: 'var(--t-moss)',
        strokeWidth: 2.5,
        fill: 'var(--t-card)',
      }),
      Plot.dot(pairs, {
        x: 'dirtyShare',
        y: (pair: OwnPair) => pair.large[measure],
        r: 7,
        symbol: 'square',
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2.5,
        fill: 'var(--t-card)',
      }),
      Plot.dot([{ dirtyShare, value: here[measure] }], {
        x: 'dirtyShare',
        y: 'value',
        symbol: 'cross',
        r: 8,
        stroke: 'currentColor',
        strokeWidth: 2.5,
      }),
    ],
  });
  return asOneImage(
    figure,
    isLoss
      ? 'Loss on clean text over the share of dirty documents'
      : 'Facts right over the share of dirty documents',
    'The small model is a level line; squares are the large model’s recorded runs, dashes between them are interpolated; a cross is where you stand; rings are your own runs.',
  );
};
