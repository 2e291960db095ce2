import { useEffect, useState } from 'preact/hooks';
import type { Outcomes } from '#course/predictions/prediction';
import {
  markBegun,
  markDrawing,
  predictionsFor,
  resolvePredictions,
  type Prediction,
} from '#course/predictions/predictions';

/** What a figure tells of its experiment. */
export interface Experiment {
  /** From the first moment that shows a result: guesses stand from then on. */
  readonly begun: boolean;
  /** What the finished experiment found, the quantity it is about first; null until it has. */
  readonly outcomes: Outcomes | null;
}

/**
 * The page's predictions that this figure's experiment answers, for `<GuessesBeside>` to draw; none at build and where the
 * page asks for none. Locks them when the experiment begins, and settles them when it has a result.
 */
export function usePredictions(figure: string, { begun, outcomes }: Experiment): readonly Prediction[] {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    setAwake(true);
    markDrawing(figure);
  }, [figure]);
  useEffect(() => markBegun(figure, begun), [figure, begun]);
  const found = outcomes === null ? null : JSON.stringify(outcomes);
  useEffect(() => {
    if (found !== null) resolvePredictions(figure, JSON.parse(found) as Outcomes);
  }, [figure, found]);
  return awake ? predictionsFor(figure) : [];
}
