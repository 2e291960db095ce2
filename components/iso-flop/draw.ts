import type { ReaderRun, SweepPoint, Tuning } from '#course/sweep/sweep-point';
import type { PlotView } from '../frame/plot-view.ts';
import { curvesData } from './curves-data.ts';
import { curvesFigure } from './curves-view.ts';

export interface CurvesInput {
  readonly points: readonly SweepPoint[];
  readonly tuning: Tuning;
  readonly reader: readonly ReaderRun[];
}

/** The curves straight from the points: parabolas are fitted where they are drawn, so that pages load neither at first. */
export const drawCurves: PlotView<CurvesInput> = ({ points, tuning, reader }, size) =>
  curvesFigure(curvesData(points, tuning, reader), size);
