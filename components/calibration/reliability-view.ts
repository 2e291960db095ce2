import * as Plot from '@observablehq/plot';
import type { ReliabilityBin } from '#lab/calibration';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { agreementLine, reliabilityLooks, reliabilityMarks } from '../frame/reliability-marks.ts';

export interface Forecaster {
  readonly name: string;
  readonly bins: readonly ReliabilityBin[];
}

export interface ReliabilityData {
  /** One or two. */
  readonly forecasters: readonly Forecaster[];
  /** Least confidence shown; the axis ends at 1. */
  readonly from: number;
}

/** A name beside the middle of its points, clear of their bars: above the first forecaster's, below the second's. */
function named(name: string, bins: readonly ReliabilityBin[], index: number) {
  const middle = bins[Math.floor(bins.length / 2)]!;
  return Plot.text([name], {
    x: middle.meanConfidence,
    y: index === 0 ? middle.interval.high : middle.interval.low,
    dy: index === 0 ? -10 : 12,
    fill: reliabilityLooks[index]!.stroke,
  });
}

/**
 * Reliability diagram: how often forecasts of a confidence were right, each with its Wilson interval; on the dashed diagonal
 * where confidence and share agree.
 */
export const reliabilityFigure: PlotView<ReliabilityData> = ({ forecasters, from }, size) => {
  const narrow = size.width < 480;
  const marks = forecasters.flatMap(({ name, bins }, index) => {
    return [
      ...reliabilityMarks(bins, reliabilityLooks[index]!),
      ...(forecasters.length > 1 ? [named(name, bins, index)] : []),
    ];
  });
  return asOneImage(
    Plot.plot({
      ...size,
      height: narrow ? 260 : 300,
      marginBottom: 40,
      marginLeft: 48,
      marginRight: 16,
      style: chartStyle(),
      x: { domain: [from, 1], label: 'how sure', ticks: narrow ? 3 : 6, tickFormat: '.0%' },
      y: { domain: [0, 1], label: 'how often right', ticks: 5, tickFormat: '.0%', grid: true },
      marks: [agreementLine(from), ...marks],
    }),
    'Reliability diagram: how often forecasts were right, by how sure the forecaster was',
    'A dashed diagonal marks where the two agree. Bars are 95 % intervals.',
  );
};
