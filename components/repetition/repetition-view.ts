import * as Plot from '@observablehq/plot';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { spreadLabels } from '../frame/spread-labels.ts';
import { epochsOf, repeatedLoss, whereItLeaves, type FreshLaw, type RepeatedRun } from './law.ts';
import { timesWords, tokenWords } from './words.ts';

export interface RepetitionData {
  readonly runs: readonly RepeatedRun[];
  readonly law: FreshLaw;
  /** Different tokens of the set that is looked at. */
  readonly chosen: number;
  readonly own: readonly RepeatedRun[];
}

const LAW_POINTS = 60;
const LOSSES = [1.9, 11] as const;
/** Between two names at the ends of lines. */
const LEAST_RATIO = 1.12;

/** The law over the whole width of the figure. */
function lawCurve({ law, runs, chosen }: RepetitionData): { tokensRead: number; loss: number }[] {
  const reads = runs.map(({ tokensRead }) => tokensRead);
  const [from, to] = [Math.log(Math.min(...reads)), Math.log(Math.max(...reads))];
  return Array.from({ length: LAW_POINTS }, (_, i) => {
    const tokensRead = Math.exp(from + ((to - from) * i) / (LAW_POINTS - 1));
    return { tokensRead, loss: repeatedLoss(law, chosen, tokensRead) };
  });
}

/** Loss over tokens read: the chosen set in full, the others faint, the law dashed, and where the set leaves it. */
export const repetitionFigure: PlotView<RepetitionData> = (data, size) => {
  const { runs, law, chosen, own } = data;
  const narrow = size.width < 480;
  const isChosen = ({ uniqueTokens }: RepeatedRun): boolean => uniqueTokens === chosen;
  const set = runs.filter(isChosen);
  const left = whereItLeaves(law, set);
  const longest = Math.max(...runs.map(({ tokensRead }) => tokensRead));
  const axes = { x: 'tokensRead', y: 'loss' } as const;
  const figure = Plot.plot({
    ...size,
    height: narrow ? 290 : 330,
    marginTop: 28,
    marginBottom: 42,
    marginLeft: 34,
    marginRight: narrow ? 52 : 84,
    style: chartStyle(),
    x: {
      type: 'log',
      label: 'tokens read',
      // Room for the first number beside the axis.
      insetLeft: 22,
      ticks: [50_000, 100_000, 200_000, 400_000],
      tickFormat: tokenWords,
    },
    y: {
      type: 'log',
      domain: LOSSES,
      label: 'loss',
      ticks: [2, 2.5, 3, 4, 5, 6, 8, 10],
      tickFormat: String,
      grid: true,
    },
    marks: [
      Plot.lineY(
        runs.filter((run) => !isChosen(run)),
        { ...axes, z: 'uniqueTokens', stroke: 'var(--t-quiet)', strokeWidth: 1, strokeOpacity: 0.7 },
      ),
      Plot.text(
        spreadLabels(
          runs.filter(({ tokensRead }) => tokensRead === longest),
          ({ loss }) => loss,
          LEAST_RATIO,
        ),
        {
          x: 'tokensRead',
          y: 'at',
          text: ({ uniqueTokens }: RepeatedRun) => (narrow ? '' : 'of ') + tokenWords(uniqueTokens),
          textAnchor: 'start',
          dx: 8,
          fill: (run: RepeatedRun) => (isChosen(run) ? 'var(--t-moss)' : 'var(--t-quiet)'),
        },
      ),
      Plot.lineY(lawCurve(data), {
        ...axes,
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2,
        strokeDasharray: '5 4',
      }),
      Plot.lineY(set, { ...axes, stroke: 'var(--t-moss)', strokeWidth: 2.5 }),
      Plot.dot(set, { ...axes, r: 4.5, fill: 'var(--t-moss)', stroke: 'var(--t-card)' }),
      Plot.text(set, {
        ...axes,
        text: (run: RepeatedRun) => timesWords(epochsOf(run)),
        dy: -13,
        fill: 'currentColor',
      }),
      Plot.dot(left === null ? [] : [left], {
        ...axes,
        r: 10,
        stroke: 'var(--t-terracotta)',
        strokeWidth: 2.5,
      }),
      Plot.dot(own, {
        ...axes,
        symbol: 'diamond',
        r: 7,
        stroke: 'currentColor',
        strokeWidth: 2.5,
        fill: 'var(--t-card)',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Loss on clean text over tokens read, for sets of different size',
    'The chosen set is drawn in full with how often it was read; the dashed line is what the data-constrained law expects; a circle marks where the set leaves it.',
  );
};
