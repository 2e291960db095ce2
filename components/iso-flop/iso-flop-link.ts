import type { Tuning } from '#course/sweep/sweep-point';
import { field, linkedState, type FigureLink, type LinkedField } from '../frame/linked-state.ts';
import { SIZES_A_RUN, type SpendingState } from './spending.ts';

const tabs = ['curves', 'optima', 'fixed'] as const;
export type IsoFlopTab = (typeof tabs)[number];

export interface LinkedIsoFlop extends SpendingState {
  readonly tab: IsoFlopTab;
  readonly checked: boolean;
}

/** Widths in a link, `4.8.12`: rising, each once, and no more than can be run. */
const widthsField = (offered: readonly number[]): LinkedField<readonly number[]> => ({
  write: (widths) => widths.join('.'),
  read(text) {
    const widths = text === '' ? [] : text.split('.').map(Number);
    const isSound = widths.every(
      (width, index) => offered.includes(width) && (index === 0 || widths[index - 1]! < width),
    );
    return isSound && widths.length <= SIZES_A_RUN ? widths : undefined;
  },
});

export function isoFlopLink(
  state: LinkedIsoFlop,
  offered: readonly number[],
  restore: (state: LinkedIsoFlop) => void,
): FigureLink {
  const schema = {
    version: 1,
    fields: {
      tab: field.oneOf(tabs),
      tuning: field.oneOf<Tuning>(['tuned', 'low', 'high']),
      widths: widthsField(offered),
      seed: field.integer(0, 999_999),
      checked: field.flag(),
    },
  } as const;
  const { tab, tuning, widths, seed, checked } = state;
  return linkedState<LinkedIsoFlop>(schema, { tab, tuning, widths, seed, checked }, restore);
}
