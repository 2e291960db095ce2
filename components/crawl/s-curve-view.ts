import * as Plot from '@observablehq/plot';
import { lshProbability, type Banding } from '#lab/filtering/lsh';
import type { SimilarityBin } from '#lab/filtering/pipeline/similarities';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';

export interface SCurveData {
  readonly banding: Banding;
  readonly similarities: readonly SimilarityBin[];
}

const similarities = Array.from({ length: 101 }, (_, i) => i / 100);

/** Where FineWeb and Lee et al. stand. */
const published = [
  { name: '14 × 8', banding: { bands: 14, rows: 8 } },
  { name: '450 × 20', banding: { bands: 450, rows: 20 } },
] as const;

/** The probability to meet by similarity: the reader's banding, two published ones, and what the pages did. */
export const sCurveFigure: PlotView<SCurveData> = ({ banding, similarities: bins }, size) => {
  const narrow = size.width < 480;
  const curve = (at: Banding) => similarities.map((s) => ({ s, p: lshProbability(s, at) }));
  const dots = bins.map(({ from, to, pairs, met }) => ({ s: (from + to) / 2, p: met / pairs, pairs }));
  const figure = Plot.plot({
    ...size,
    height: narrow ? 230 : 260,
    marginLeft: 44,
    marginBottom: 38,
    marginTop: 16,
    marginRight: 14,
    style: chartStyle(),
    x: { domain: [0, 1], label: 'similarity of two pages', ticks: narrow ? 5 : 10 },
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    r: { type: 'sqrt', domain: [0, Math.max(1, ...dots.map(({ pairs }) => pairs))], range: [2, 11] },
    marks: [
      ...published.map(({ banding: at }) =>
        Plot.lineY(curve(at), { x: 's', y: 'p', stroke: 'var(--t-quiet)', strokeDasharray: '4 4' }),
      ),
      Plot.lineY(curve(banding), { x: 's', y: 'p', stroke: 'var(--t-moss)', strokeWidth: 2 }),
      Plot.dot(dots, {
        x: 's',
        y: 'p',
        r: 'pairs',
        fill: 'var(--t-terracotta-soft)',
        stroke: 'var(--t-terracotta)',
        strokeWidth: 1.5,
      }),
    ],
  });
  return asOneImage(
    figure,
    'Probability that two pages meet in a bucket, by their similarity',
    'A curve that rises from 0 to 1 like an S, and a dot for the pairs of each similarity: the share that met.',
  );
};
