import * as Plot from '@observablehq/plot';
import { CHOICE_NS, CHOICE_RULES, type ChoiceRule } from '#run/sums/choice-plan';
import type { ChoiceSummary, ShareEstimate } from '#run/sums/summarise-choices';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { ruleNames } from './words.ts';

export interface ChoicesData {
  readonly recorded: ChoiceSummary;
  /** The reader's own run of the same problems; null where there is none. */
  readonly own: ChoiceSummary | null;
}

interface Look {
  readonly colour: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
}

const looks: Readonly<Record<ChoiceRule, Look>> = {
  covered: { colour: 'var(--t-gold)', symbol: 'circle' },
  verified: { colour: 'var(--t-moss)', symbol: 'square' },
  reckoned: { colour: 'var(--t-quiet)', symbol: 'diamond' },
  voted: { colour: 'var(--t-terracotta)', symbol: 'triangle' },
};
/** Between two names, on an axis from 0 to 1. */
const LEAST_GAP = 0.065;

type Point = ShareEstimate & { readonly n: number };

const pointsOf = (summary: ChoiceSummary, rule: ChoiceRule): Point[] =>
  summary.curves[rule].map((estimate, at) => ({ n: CHOICE_NS[at]!, ...estimate }));

/** Names at the ends of the lines, greedy's among them: none less than a gap above the one below it, none beyond the top. */
function namesAtEnds({ curves, greedy }: ChoiceSummary): { name: string; at: number }[] {
  const ends = [
    ...CHOICE_RULES.map((rule) => ({ name: ruleNames[rule], at: curves[rule].at(-1)!.share })),
    { name: 'greedy', at: greedy.share },
  ].toSorted((a, b) => a.at - b.at);
  const raised: { name: string; at: number }[] = [];
  for (const { name, at } of ends)
    raised.push({ name, at: Math.max(at, (raised.at(-1)?.at ?? -1) + LEAST_GAP) });
  // What was pushed over the top is let down again, from above.
  let above = 1 + LEAST_GAP;
  return raised.toReversed().map(({ name, at }) => ({ name, at: (above = Math.min(at, above - LEAST_GAP)) }));
}

/** How often the chosen answer is right against the number of answers to choose among; greedy as a line. */
export const choicesFigure: PlotView<ChoicesData> = ({ recorded, own }, size) => {
  const narrow = size.width < 480;
  const axes = { x: 'n', y: 'share' } as const;
  const figure = Plot.plot({
    ...size,
    height: narrow ? 300 : 340,
    marginTop: 18,
    marginBottom: 42,
    marginLeft: 44,
    marginRight: narrow ? 112 : 124,
    style: chartStyle(),
    x: {
      type: 'log',
      base: 2,
      domain: [1, 64],
      label: 'answers to choose among',
      ticks: [...CHOICE_NS],
      tickFormat: 'd',
    },
    y: { domain: [0, 1], label: null, ticks: 5, tickFormat: '.0%', grid: true },
    marks: [
      Plot.ruleY([recorded.greedy.share], {
        stroke: 'currentColor',
        strokeWidth: 1.5,
        strokeDasharray: '6 4',
      }),
      Plot.areaY(pointsOf(recorded, 'voted'), {
        x: 'n',
        y1: 'low',
        y2: 'high',
        fill: looks.voted.colour,
        fillOpacity: 0.13,
      }),
      CHOICE_RULES.map((rule) => {
        const { colour, symbol } = looks[rule];
        const points = pointsOf(recorded, rule);
        return [
          Plot.line(points, { ...axes, stroke: colour, strokeWidth: 1.8 }),
          Plot.dot(points, { ...axes, r: 4, symbol, stroke: 'var(--t-ink)', fill: colour }),
          own === null
            ? null
            : Plot.dot(pointsOf(own, rule), { ...axes, r: 7, symbol, stroke: colour, strokeWidth: 2.5 }),
        ];
      }),
      Plot.text(namesAtEnds(recorded), {
        x: () => 64,
        y: 'at',
        text: 'name',
        textAnchor: 'start',
        dx: 12,
        fill: 'currentColor',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Share of sums answered rightly, by the number of answers to choose among',
    'One line for each way to choose, and a broken one for greedy. The numbers are in the table.',
  );
};
