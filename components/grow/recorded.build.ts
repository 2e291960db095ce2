import { readRecording } from '#course/read-recording.build';
import { drawStill } from '../frame/draw-still.build.ts';
import { lossFigure } from './loss-view.ts';
import { milestoneTable } from './milestone-table.ts';
import type { FirstGrowth, RecordedGrowth } from './recorded-growth.ts';

/** The run that `npm run record -- first-growth` stored; null while it was never recorded. */
export const firstGrowth = readRecording('components/grow/recorded/first-growth.json') as FirstGrowth | null;

const lossPoints = ({ losses }: FirstGrowth) => losses.map((loss, index) => ({ step: index + 1, loss }));

/** What the page takes of a run. */
export function recordedGrowth(run: FirstGrowth): RecordedGrowth {
  const { spec, floor, model } = run.ground;
  return {
    ground: { spec, floor, model: { parameters: model.parameters } },
    milestones: run.milestones,
    table: milestoneTable(run.milestones, lossPoints(run)),
  };
}

/**
 * Its curve, as HTML for the `still` slot.
 * @param id the figure's
 */
export function lossStill(run: FirstGrowth, id: string): string {
  const { spec, floor, model } = run.ground;
  return drawStill(
    lossFigure,
    {
      losses: lossPoints(run),
      milestones: run.milestones,
      steps: spec.steps,
      vocabularySize: model.vocabularySize,
      floor,
    },
    { id },
  );
}
