import { isoFlopMinimum } from '#lab/scaling/iso-flop-minimum';
import {
  budgetsOf,
  lossesOf,
  mean,
  type ReaderRun,
  type SweepPoint,
  type Tuning,
} from '#course/sweep/sweep-point';

interface Place {
  readonly parameters: number;
  /** Nats a token. */
  readonly loss: number;
}

interface BudgetCurve {
  /** FLOPs. */
  readonly budget: number;
  readonly points: readonly Place[];
  /** The parabola, from the smallest size to the greatest; empty when there is none. */
  readonly parabola: readonly Place[];
  readonly minimum: Place | null;
}

export interface CurvesData {
  readonly curves: readonly BudgetCurve[];
  readonly reader: readonly Pick<ReaderRun, 'parameters' | 'loss'>[];
}

const STEPS = 40;

function curveOf(budget: number, points: readonly SweepPoint[], tuning: Tuning): BudgetCurve {
  const runs = points.flatMap((point) =>
    lossesOf(point, tuning).map((loss) => ({ N: point.parameters, loss })),
  );
  const places = points.flatMap((point) => {
    const losses = lossesOf(point, tuning);
    return losses.length === 0 ? [] : [{ parameters: point.parameters, loss: mean(losses) }];
  });
  if (places.length < 3) return { budget, points: places, parabola: [], minimum: null };
  const { minimum, inside, lossAt } = isoFlopMinimum(runs);
  const [from, to] = [places[0]!.parameters, places.at(-1)!.parameters];
  return {
    budget,
    points: places,
    parabola: Array.from({ length: STEPS + 1 }, (_, step) => {
      const parameters = from * (to / from) ** (step / STEPS);
      return { parameters, loss: lossAt(parameters) };
    }),
    minimum: minimum !== undefined && inside ? { parameters: minimum.N, loss: minimum.loss } : null,
  };
}

/** A curve for each budget that was run under this way of choosing rates, and the reader's own runs. */
export function curvesData(
  points: readonly SweepPoint[],
  tuning: Tuning,
  reader: readonly ReaderRun[],
): CurvesData {
  const curves = budgetsOf(points).map((budget) =>
    curveOf(
      budget,
      points.filter((point) => point.budget === budget),
      tuning,
    ),
  );
  return { curves: curves.filter((curve) => curve.points.length > 0), reader };
}
