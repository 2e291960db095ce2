import * as Plot from '@observablehq/plot';
import { parametricLoss, type ParametricLaw } from '#lab/scaling/parametric-law';
import type { BudgetRun } from '#course/sweep/law-runs';
import { powerOfTen } from '#course/sweep/sweep-words';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';

export interface FitData {
  readonly runs: readonly BudgetRun[];
  readonly withheld: readonly BudgetRun[];
  readonly reader: readonly BudgetRun[];
  readonly law: ParametricLaw;
  /** Nats a token. */
  readonly floor: { readonly factsKnown: number };
}

const STEPS = 40;
const FROM = 2000;
const TO = 480_000;

const budgetsIn = (runs: readonly BudgetRun[]): number[] => [...new Set(runs.map(({ budget }) => budget))];

function curveOf(law: ParametricLaw, budget: number, runs: readonly BudgetRun[]) {
  const sizes = runs.filter((run) => run.budget === budget).map(({ N }) => N);
  const [from, to] = [Math.max(FROM, Math.min(...sizes) / 1.2), Math.min(TO, Math.max(...sizes) * 1.2)];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const N = from * (to / from) ** (step / STEPS);
    return { N, loss: parametricLoss(law, N, budget / (6 * N)) };
  });
}

/** The runs, and the law's own curve for each budget; the withheld budget dashed. */
export const fitFigure: PlotView<FitData> = ({ runs, withheld, reader, law, floor }, size) => {
  const narrow = size.width < 480;
  const ends = [...budgetsIn(runs), ...budgetsIn(withheld)].map((budget) => {
    const own = [...runs, ...withheld].filter((run) => run.budget === budget);
    return { ...own.at(-1)!, budget };
  });
  const figure = Plot.plot({
    ...size,
    height: narrow ? 320 : 380,
    marginBottom: 42,
    marginLeft: 34,
    marginRight: narrow ? 66 : 100,
    style: chartStyle(),
    x: {
      type: 'log',
      label: 'parameters',
      domain: [1800, 560_000],
      ticks: narrow ? 3 : 6,
      tickFormat: '~s',
      grid: true,
    },
    y: { label: null, ticks: 6, grid: true, zero: true },
    marks: [
      Plot.ruleY([law.E], { stroke: 'var(--t-moss)', strokeDasharray: '2 3', strokeWidth: 1.5 }),
      Plot.ruleY([floor.factsKnown], {
        stroke: 'var(--t-terracotta)',
        strokeDasharray: '6 4',
        strokeWidth: 1.5,
      }),
      budgetsIn(runs).map((budget) =>
        Plot.line(curveOf(law, budget, runs), {
          x: 'N',
          y: 'loss',
          stroke: 'var(--t-moss)',
          strokeWidth: 1.5,
        }),
      ),
      budgetsIn(withheld).map((budget) =>
        Plot.line(curveOf(law, budget, withheld), {
          x: 'N',
          y: 'loss',
          stroke: 'var(--t-moss)',
          strokeWidth: 1.5,
          strokeDasharray: '4 4',
        }),
      ),
      Plot.dot(runs, { x: 'N', y: 'loss', r: 3.2, stroke: 'var(--t-ink)', fill: 'var(--t-card)' }),
      Plot.dot(withheld, {
        x: 'N',
        y: 'loss',
        r: 4,
        symbol: 'square',
        stroke: 'var(--t-ink)',
        fill: 'var(--t-gold)',
      }),
      Plot.dot(reader, {
        x: 'N',
        y: 'loss',
        r: 6,
        symbol: 'star',
        stroke: 'var(--t-card)',
        strokeWidth: 0.8,
        fill: 'var(--t-terracotta)',
      }),
      Plot.text(ends, {
        x: 'N',
        y: 'loss',
        text: ({ budget }: BudgetRun) => powerOfTen(budget),
        textAnchor: 'start',
        dx: 12,
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Measured losses and the fitted law, by number of parameters',
    'Dots are runs, lines the law. Two dashed rules: the fitted floor E and the floor computed from the text’s own choices.',
  );
};
