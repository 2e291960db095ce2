import { plainOf, pointOf } from './points.ts';
import type { RecordedFrontier } from './recorded.ts';

/**
 * What the recording answers of a reader's predictions, in answers of 100: `plainWellFormed`, story openings at temperature 1 that
 * are well formed; `greedyTrue` and `plainTrue`, facts that greedy and plain sampling get right; `beamTrue`, the eight texts of the
 * widest beam search that are true.
 */
export function frontierOutcomes({ points }: Pick<RecordedFrontier, 'points'>) {
  const [story, facts] = (['story', 'facts'] as const).map((task) =>
    points.filter((point) => point.task === task).map(pointOf),
  );
  const inHundred = (point: { readonly quality: { readonly mean: number } }): number =>
    Math.round(100 * point.quality.mean);
  return {
    plainWellFormed: inHundred(plainOf(story!)),
    greedyTrue: inHundred(facts!.find(({ decoder }) => decoder.kind === 'greedy')!),
    plainTrue: inHundred(plainOf(facts!)),
    beamTrue: inHundred(facts!.findLast(({ decoder }) => decoder.kind === 'beam')!),
  };
}
