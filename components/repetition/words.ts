import { nats, wholeNumber } from '#course/wording';
import {
  epochsOf,
  lowestRun,
  REPEATED_TOKENS,
  whereItLeaves,
  type FreshLaw,
  type RepeatedRun,
} from './law.ts';

/** `6 k`, `650 k`. */
export const tokenWords = (tokens: number): string => `${Number((tokens / 1000).toPrecision(3))} k`;

/** How often a set was read: `0.6×`, `34×`. */
export const timesWords = (epochs: number): string =>
  `${epochs < 10 ? Number(epochs.toFixed(1)) : Math.round(epochs)}×`;

const readings = (run: RepeatedRun): string => {
  const times = epochsOf(run);
  return times < 1.05
    ? 'one reading'
    : `${times < 10 ? Number(times.toFixed(1)) : Math.round(times)} readings`;
};

/** What the chosen set shows, in one sentence. */
export function repetitionFinding(runs: readonly RepeatedRun[], law: FreshLaw, chosen: number): string {
  const set = runs.filter(({ uniqueTokens }) => uniqueTokens === chosen);
  const last = set.at(-1);
  if (last === undefined) return '';
  const lowest = lowestRun(set);
  const left = whereItLeaves(law, set);
  const name = `${wholeNumber(chosen)} different tokens`;
  const course =
    lowest === null
      ? `${name}: the loss still falls after ${readings(last)}, to ${nats(last.loss)}`
      : `${name}: the loss is lowest after ${readings(lowest)}, ${nats(lowest.loss)}, and ${nats(last.loss)} after ${readings(last)}`;
  return left === null
    ? `${course}; it stays by the law throughout.`
    : `${course}; it leaves the law at ${readings(left)}.`;
}

export const lawWords = ({ E, B, beta }: FreshLaw): string =>
  `The law: ${E < 0.005 ? '' : `${E.toFixed(2)} + `}${wholeNumber(B)} / D^${beta.toFixed(2)}, fitted to this model’s own runs on fresh tokens; D counts repeated tokens for less, with the published decay of ${REPEATED_TOKENS.toFixed(1)} repetitions.`;
