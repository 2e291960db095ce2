import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { Approach } from './calculate.ts';
import { amount, approachWords } from './words.ts';

/** The best size by each fit, on a logarithmic line, with the interval where there is one. */
export const sizesFigure: PlotView<readonly Approach[]> = (approaches, size) => {
  const rows = approaches.map(({ id, N, size: interval }) => ({
    name: approachWords[id].name,
    N,
    ...interval,
  }));
  const ends = rows.flatMap(({ N, low = N, high = N }) => [low, high]);
  const domain: [number, number] = [Math.min(...ends) / 1.6, Math.max(...ends) * 2.4];
  const ticks = logTicks(domain, size.width < 480 ? 2 : 4);
  const label = (row: (typeof rows)[number]): string => amount(row.N);
  return asOneImage(
    Plot.plot({
      ...size,
      height: 190,
      marginLeft: size.width < 480 ? 112 : 140,
      marginRight: 34,
      marginBottom: 38,
      style: chartStyle('12px'),
      x: { type: 'log', domain, label: 'parameters', ticks, tickFormat: amount },
      y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0 },
      marks: [
        Plot.gridX({ stroke: 'var(--t-rule)', strokeOpacity: 1, ticks }),
        Plot.ruleY(
          rows.filter(({ low }) => low !== undefined),
          { y: 'name', x1: 'low', x2: 'high', stroke: 'var(--t-moss)', strokeWidth: 5, strokeOpacity: 0.4 },
        ),
        Plot.dot(rows, { x: 'N', y: 'name', r: 5, fill: 'var(--t-moss)' }),
        Plot.text(rows, {
          x: 'N',
          y: 'name',
          text: label,
          dy: -12,
          fill: 'var(--t-ink)',
          stroke: 'var(--t-card)',
          strokeWidth: 3,
        }),
      ],
    }),
    'Best size for the budget by five published fits',
    'Dots on a logarithmic line of parameters; bars are intervals of eight in ten.',
  );
};

/** At most so many round values for a logarithmic axis: 1, 2 and 5 times powers of ten, evenly thinned. */
export function logTicks([low, high]: readonly [number, number], most: number): number[] {
  const round: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    round.push(
      ...[1, 2, 5].map((digit) => digit * 10 ** power).filter((value) => value >= low && value <= high),
    );
  }
  const step = Math.ceil(round.length / most);
  return round.filter((_, index) => index % step === 0);
}
