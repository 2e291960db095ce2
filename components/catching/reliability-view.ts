import * as Plot from '@observablehq/plot';
import type { ReliabilityBin } from '#lab/calibration';
import { asOneImage } from '../frame/as-one-image.ts';
import { chartStyle } from '../frame/chart-style.ts';
import type { PlotView } from '../frame/plot-view.ts';
import { agreementLine, reliabilityLooks, reliabilityMarks } from '../frame/reliability-marks.ts';

export interface ReliabilityData {
  readonly base: readonly ReliabilityBin[];
  readonly tuned: readonly ReliabilityBin[];
}

/** How often values of a confidence were right, before and after practice; on the diagonal where the two agree. */
export const reliabilityFigure: PlotView<ReliabilityData> = ({ base, tuned }, size) => {
  const narrow = size.width < 480;
  const [asShipped, afterPractice] = reliabilityLooks;
  return asOneImage(
    Plot.plot({
      ...size,
      height: narrow ? 280 : 340,
      marginBottom: 40,
      marginLeft: 48,
      marginRight: 16,
      style: chartStyle(),
      x: { domain: [0, 1], label: 'how sure', ticks: 5, tickFormat: '.0%' },
      y: { domain: [0, 1], label: 'how often right', ticks: 5, tickFormat: '.0%', grid: true },
      marks: [
        agreementLine(0),
        ...reliabilityMarks(base, asShipped),
        ...reliabilityMarks(tuned, afterPractice),
      ],
    }),
    'Reliability diagram: how often the likeliest value was right, by how sure the model was of it',
    'Circles: the model as it ships; triangles: after practice. A dashed diagonal marks where confidence and share agree. Bars are 95 % intervals.',
  );
};
