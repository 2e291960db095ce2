import type { Outcomes } from '#course/predictions/prediction';
import type { RecordedSnowball } from './recorded.ts';
import { answersIn } from './shares.ts';

/**
 * What a page may ask to predict, in percent of the recorded answers that go along with a wrong trade: the fern's on its cast,
 * whom it knows (`goesAlong`), and the shrub's on people it was never told of (`goesAlongUnknown`).
 */
export function snowballOutcomes({ models: { fern, shrub } }: RecordedSnowball): Outcomes {
  const { counts } = fern.groups.at(-1)!;
  const unknown = shrub.groups.find(({ rung }) => rung === 0)!.counts;
  return {
    goesAlong: Math.round((100 * counts.along) / answersIn(counts)),
    goesAlongUnknown: Math.round((100 * unknown.along) / answersIn(unknown)),
  };
}
