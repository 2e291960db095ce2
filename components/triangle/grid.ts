import { TRIANGLE_AXES, type TrianglePlace } from '#run/trial/plans';

/** What the trials of the grid measured, as the page needs it. */
export interface GridPoint {
  readonly uniqueTokens: number;
  readonly dirtyShare: number;
  /** Index of the level of diversity. */
  readonly level: number;
  /** Held-out loss, nats a token. */
  readonly loss: number;
  readonly wellFormed: number | null;
}

/** Where the reader stands: any amount and any dirt between the ends of the grid, one of its levels of diversity. */
export interface Standpoint {
  readonly uniqueTokens: number;
  readonly dirtyShare: number;
  readonly level: number;
}

export interface Reading {
  readonly loss: number;
  readonly wellFormed: number | null;
  /** True where a recorded run stands here, false where the value lies between some. */
  readonly recorded: boolean;
}

export const LEVELS = TRIANGLE_AXES.diversity;
export const AMOUNTS: readonly number[] = TRIANGLE_AXES.uniqueTokens;
export const DIRTS: readonly number[] = TRIANGLE_AXES.dirtyShare;

export const placeOf = ({ uniqueTokens, dirtyShare, level }: Standpoint): TrianglePlace => ({
  uniqueTokens: Math.round(uniqueTokens),
  dirtyShare,
  diversity: LEVELS[level]!,
});

/** The two recorded values around one, and how far it is from the first to the second, in [0, 1]. */
function between(
  values: readonly number[],
  value: number,
  scale: (x: number) => number,
): [number, number, number] {
  const last = values.length - 1;
  if (value <= values[0]!) return [0, 0, 0];
  if (value >= values[last]!) return [last, last, 0];
  const upper = values.findIndex((one) => one >= value);
  if (values[upper] === value) return [upper, upper, 0];
  const [low, high] = [scale(values[upper - 1]!), scale(values[upper]!)];
  return [upper - 1, upper, (scale(value) - low) / (high - low)];
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
/** Exactly `a` at 0. */
const mixLogs = (a: number, b: number, share: number): number => a * (b / a) ** share;
const mixKnown = (a: number | null, b: number | null, share: number): number | null =>
  a === null || b === null ? null : mix(a, b, share);

/**
 * What the grid says of a place: straight lines between recorded runs, as the chart draws them, of the logarithm of the
 * loss over the logarithm of the amount and the share of dirt. Beyond the ends of the grid it is the value at the end.
 */
export function readGrid(
  points: readonly GridPoint[],
  { uniqueTokens, dirtyShare, level }: Standpoint,
): Reading {
  const at = (amount: number, dirt: number): GridPoint =>
    points.find(
      (point) =>
        point.uniqueTokens === AMOUNTS[amount] && point.dirtyShare === DIRTS[dirt] && point.level === level,
    )!;
  const [less, more, amountShare] = between(AMOUNTS, uniqueTokens, Math.log);
  const [cleaner, dirtier, dirtShare] = between(DIRTS, dirtyShare, (x) => x);
  const along = (dirt: number): Omit<Reading, 'recorded'> => {
    const [a, b] = [at(less, dirt), at(more, dirt)];
    return {
      loss: mixLogs(a.loss, b.loss, amountShare),
      wellFormed: mixKnown(a.wellFormed, b.wellFormed, amountShare),
    };
  };
  const [a, b] = [along(cleaner), along(dirtier)];
  return {
    loss: mixLogs(a.loss, b.loss, dirtShare),
    wellFormed: mixKnown(a.wellFormed, b.wellFormed, dirtShare),
    recorded: less === more && cleaner === dirtier,
  };
}

export type Axis = 'quantity' | 'quality' | 'diversity';

/** What one step along an axis buys from here. */
export interface Gain {
  readonly axis: Axis;
  /** Where the step leads; null where the axis is at its end. */
  readonly to: Standpoint | null;
  /** Nats a token that the loss falls; negative where it rises, 0 at the end of an axis. */
  readonly nats: number;
}

/** Three steps of the same sort: twice the different tokens, half the dirt, the next level of diversity. */
export function gainsAt(points: readonly GridPoint[], here: Standpoint): Gain[] {
  const { loss } = readGrid(points, here);
  const step = (axis: Axis, to: Standpoint | null): Gain => ({
    axis,
    to,
    nats: to === null ? 0 : loss - readGrid(points, to).loss,
  });
  const most = AMOUNTS.at(-1)!;
  const { uniqueTokens, dirtyShare, level } = here;
  return [
    step(
      'quantity',
      uniqueTokens >= most ? null : { ...here, uniqueTokens: Math.min(most, 2 * uniqueTokens) },
    ),
    step('quality', dirtyShare <= 0 ? null : { ...here, dirtyShare: dirtyShare / 2 }),
    step('diversity', level >= LEVELS.length - 1 ? null : { ...here, level: level + 1 }),
  ];
}

/** The step that buys most; null where none buys anything. */
export function bestGain(gains: readonly Gain[]): Gain | null {
  const best = gains.reduce((a, b) => (b.nats > a.nats ? b : a));
  return best.nats > 0 ? best : null;
}
