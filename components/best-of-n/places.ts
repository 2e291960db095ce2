import type { Place, RecordedBestOfN, RecordedPlace, RecordedProblem, Steps } from './recorded.ts';

/** What is looked at first, and what a page's prediction asks about. */
export const START: Place = { material: 'training', steps: 'all', temperature: 0.7 };

export const isOfSteps = (problem: Pick<RecordedProblem, 'steps'>, steps: Steps): boolean =>
  steps === 'all' || problem.steps === Number(steps);

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.material === b.material && a.steps === b.steps && a.temperature === b.temperature;

export const placeIn = ({ places }: Pick<RecordedBestOfN, 'places'>, place: Place): RecordedPlace =>
  places.find((each) => isSamePlace(each, place))!;

/** Its place among those of its kind: the last part of its id. */
const turnOf = ({ id }: RecordedProblem): number => Number(id.split('-').at(-1));

/** The problems of a place, one of each number of steps in turn: a run that is stopped then has some of each. */
export const problemsAt = (
  { problems }: Pick<RecordedBestOfN, 'problems'>,
  { material, steps }: Pick<Place, 'material' | 'steps'>,
): RecordedProblem[] =>
  problems
    .filter((problem) => problem.material === material && isOfSteps(problem, steps))
    .sort((a, b) => turnOf(a) - turnOf(b));
