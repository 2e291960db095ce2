import type { TrialMarks } from '#run/trial/spec';
import type { DuelDirt, DuelSide } from '#run/trial/train-off-plans';

/** What is compared in the duel. */
export interface DuelMarks {
  /** Loss on clean text, nats a token. */
  readonly loss: number;
  /** Share of facts right. */
  readonly facts: number;
}

export interface LargePoint extends DuelMarks {
  readonly dirt: DuelDirt;
  readonly dirtyShare: number;
}

/** A pair of runs of the reader's own at one share of dirt. */
export interface OwnPair {
  readonly dirt: DuelDirt;
  readonly dirtyShare: number;
  readonly small: DuelMarks;
  readonly large: DuelMarks;
}

export interface DuelData {
  readonly small: DuelMarks;
  readonly large: readonly LargePoint[];
  /** How many facts each model is asked for, and the share of them that a guesser gets right. */
  readonly facts: number;
  readonly chance: number;
}

export const duelMarks = ({ heldOutLoss, factShare }: TrialMarks): DuelMarks => ({
  loss: heldOutLoss,
  facts: factShare,
});

/** The series of one sort of dirt, the least dirty first. */
export const seriesOf = ({ large }: DuelData, dirt: DuelDirt): LargePoint[] =>
  large.filter((point) => point.dirt === dirt).toSorted((a, b) => a.dirtyShare - b.dirtyShare);

/** The large model at a share of dirt: a recorded run, or a straight line between two. */
export function largeAt(
  data: DuelData,
  dirt: DuelDirt,
  dirtyShare: number,
): DuelMarks & { readonly recorded: boolean } {
  const series = seriesOf(data, dirt);
  const upper = series.findIndex((point) => point.dirtyShare >= dirtyShare);
  if (upper === -1) return { ...series.at(-1)!, recorded: false };
  const [a, b] = [series[Math.max(0, upper - 1)]!, series[upper]!];
  if (b.dirtyShare === dirtyShare || a === b) return { ...b, recorded: b.dirtyShare === dirtyShare };
  const share = (dirtyShare - a.dirtyShare) / (b.dirtyShare - a.dirtyShare);
  return {
    loss: a.loss + (b.loss - a.loss) * share,
    facts: a.facts + (b.facts - a.facts) * share,
    recorded: false,
  };
}

export type DuelMeasure = keyof DuelMarks;

/** Who does better by a measure; null where both are equal. */
export function winner(measure: DuelMeasure, small: DuelMarks, large: DuelMarks): DuelSide | null {
  if (small[measure] === large[measure]) return null;
  const smallWins = measure === 'loss' ? small.loss < large.loss : small.facts > large.facts;
  return smallWins ? 'small' : 'large';
}

/**
 * The share of dirt at which the large model falls behind the small one, on straight lines between recorded runs; null
 * where it never does, or is behind from the first.
 */
export function flipAt(data: DuelData, dirt: DuelDirt, measure: DuelMeasure): number | null {
  const series = seriesOf(data, dirt);
  // Above zero where the large model is ahead.
  const lead = (point: DuelMarks): number =>
    measure === 'loss' ? data.small.loss - point.loss : point.facts - data.small.facts;
  for (let i = 1; i < series.length; i++) {
    const [a, b] = [lead(series[i - 1]!), lead(series[i]!)];
    if (a <= 0 || b > 0) continue;
    const { dirtyShare } = series[i - 1]!;
    return dirtyShare + (series[i]!.dirtyShare - dirtyShare) * (a / (a - b));
  }
  return null;
}
