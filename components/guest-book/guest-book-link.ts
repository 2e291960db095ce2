import { LARGEST_SHARE } from '#run/guest-book/spec';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import type { BookRunning } from './running.ts';

export const lastSeed = 999_999;

const evenShare = field.oneOf(Array.from({ length: (LARGEST_SHARE * 100) / 2 + 1 }, (_, i) => String(2 * i)));
const schema = { version: 1, fields: { share: evenShare, seed: field.integer(0, lastSeed) } } as const;

/** A link to the book that is set. */
export const guestBookLink = ({ draft }: BookRunning): FigureLink => {
  const { share, seed } = draft.value;
  return linkedState(schema, { share: String(share), seed }, (state) => {
    draft.value = { share: Number(state.share), seed: state.seed };
  });
};
