import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { WindowData } from './window-data.ts';

/** The right answer's probability as the text grows, with and without the sentence that names the person. */
export const windowFigure: PlotView<WindowData> = ({ points, room, current }, size) => {
  const narrow = size.width < 480;
  const longest = Math.max(room * 1.2, ...points.map(({ tokens }) => tokens + 4));
  const here = points.filter(({ sentences }) => sentences === current);
  const figure = Plot.plot({
    ...size,
    height: narrow ? 230 : 260,
    marginLeft: 44,
    marginBottom: 38,
    marginTop: 24,
    marginRight: 10,
    style: chartStyle(),
    x: { domain: [0, longest], label: 'tokens in the text', ticks: narrow ? 4 : 8 },
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      Plot.rectX([{}], { x1: room, x2: longest, fill: 'var(--t-terracotta-soft)' }),
      Plot.ruleX([room], { stroke: 'var(--t-terracotta)', strokeWidth: 1.5 }),
      Plot.text(['edge of the window'], {
        x: room,
        frameAnchor: 'top',
        dy: -14,
        dx: narrow ? 20 : 0,
        textAnchor: narrow ? 'end' : 'middle',
        fill: 'var(--t-terracotta)',
      }),
      Plot.lineY(points, {
        x: 'tokens',
        y: 'withoutName',
        stroke: 'var(--t-quiet)',
        strokeDasharray: '4 4',
        strokeWidth: 1.5,
      }),
      Plot.lineY(points, { x: 'tokens', y: 'probability', stroke: 'var(--t-moss)', strokeWidth: 2 }),
      Plot.dot(points, { x: 'tokens', y: 'probability', r: 3, fill: 'var(--t-moss)' }),
      Plot.dot(here, { x: 'tokens', y: 'probability', r: 8, stroke: 'var(--t-ink)', strokeWidth: 1.5 }),
    ],
  });
  return asOneImage(
    figure,
    'Probability of the right answer by the length of the text',
    'A line with the first sentence, a dashed one without it. They meet where the name leaves the window.',
  );
};
