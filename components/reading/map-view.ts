import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { groupMarks } from './group-marks.ts';
import type { MapPoint } from './map-data.ts';

/** Words as points of a plane, those of one kind alike. */
export const mapFigure: PlotView<readonly MapPoint[]> = (points, size) => {
  const groups = [...new Set(points.map(({ group }) => group))];
  const marks = groups.map((_, index) => groupMarks[index % groupMarks.length]!);
  const narrow = size.width < 480;
  const chosen = points.filter(({ picked }) => picked);
  const labelled = points.filter(({ group, picked }) => picked || (group === chosen[0]?.group && !narrow));
  const figure = Plot.plot({
    ...size,
    height: narrow ? 320 : 400,
    margin: 16,
    style: chartStyle('12px'),
    x: { axis: null, inset: 24 },
    y: { axis: null, inset: 12 },
    color: { domain: groups, range: marks.map(({ colour }) => colour) },
    symbol: { domain: groups, range: marks.map(({ symbol }) => symbol) },
    marks: [
      Plot.dot(points, { x: 'x', y: 'y', symbol: 'group', stroke: 'group', strokeWidth: 1.6, r: 4.5 }),
      Plot.dot(chosen, { x: 'x', y: 'y', r: 9, stroke: 'var(--t-ink)', strokeWidth: 1.5 }),
      Plot.text(labelled, {
        x: 'x',
        y: 'y',
        text: 'word',
        dy: -13,
        fill: 'var(--t-ink)',
        stroke: 'var(--t-card)',
        strokeWidth: 3,
      }),
    ],
  });
  const kinds = groups.join(', ');
  return asOneImage(
    figure,
    'A map of words by their embeddings',
    `Words of ${groups.length} kinds: ${kinds}.`,
  );
};
