import * as Plot from '@observablehq/plot';
import type { Milestone, TrainingGround } from '#run/protocol';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import type { LossPoint } from '#course/workbench/growth';

export interface LossData {
  readonly losses: readonly LossPoint[];
  readonly milestones: readonly Pick<Milestone, 'step' | 'heldOutLoss'>[];
  /** The run's length in steps. */
  readonly steps: number;
  readonly vocabularySize: number;
  /** Nats a token. */
  readonly floor: TrainingGround['floor'];
}

const maximumPoints = 240;

/** Training loss as a line, held-out loss as dots, the two entropy floors as dashed rules. */
export const lossFigure: PlotView<LossData> = (
  { losses, milestones, steps, vocabularySize, floor },
  size,
) => {
  const start = Math.log(vocabularySize);
  const narrow = size.width < 480;
  const figure = Plot.plot({
    ...size,
    height: narrow ? 240 : 280,
    marginBottom: 40,
    marginLeft: 36,
    marginRight: 12,
    style: chartStyle(),
    x: { domain: [0, steps], label: 'step', ticks: narrow ? 4 : 8, tickFormat: ',d' },
    y: { domain: [0, start * 1.05], label: null, ticks: 5, grid: true },
    marks: [
      Plot.ruleY([floor.factsUnknown, floor.factsKnown], {
        stroke: 'var(--t-terracotta)',
        strokeDasharray: '5 4',
        strokeWidth: 1.5,
      }),
      // At the left, where the curve is still far above.
      Plot.text([narrow ? 'the two floors' : 'the floors: no fact known, every fact known'], {
        x: 0,
        y: floor.factsUnknown,
        textAnchor: 'start',
        dx: 4,
        dy: -9,
        fill: 'var(--t-terracotta)',
      }),
      Plot.lineY(thin(losses, maximumPoints), {
        x: 'step',
        y: 'loss',
        stroke: 'var(--t-moss)',
        strokeWidth: 2,
      }),
      Plot.dot(milestones, {
        x: 'step',
        y: 'heldOutLoss',
        r: 4.5,
        symbol: 'diamond',
        stroke: 'var(--t-ink)',
        fill: 'var(--t-gold)',
      }),
    ],
  });
  return asOneImage(
    figure,
    'Loss by training step',
    'A line of training loss that falls towards the entropy floor. The table below has its numbers.',
  );
};

/** At most `count` points, each the mean of as many steps: a batch's loss swings, its trend does not. */
export function thin(losses: readonly LossPoint[], count: number): LossPoint[] {
  const size = Math.max(1, Math.ceil(losses.length / count));
  const points: LossPoint[] = [];
  for (let from = 0; from < losses.length; from += size) {
    const group = losses.slice(from, from + size);
    const mean = (key: keyof LossPoint): number =>
      group.reduce((sum, point) => sum + point[key], 0) / group.length;
    points.push({ step: mean('step'), loss: mean('loss') });
  }
  return points;
}
