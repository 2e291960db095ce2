import { expect, test } from 'vitest';
import { isoFlopLink, type LinkedIsoFlop } from '#components/iso-flop/iso-flop-link.ts';

const state: LinkedIsoFlop = {
  tab: 'optima',
  tuning: 'high',
  widths: [4, 12, 16],
  seed: 7,
  checked: true,
};

function open(fragment: string): { outcome: string; restored: LinkedIsoFlop[] } {
  const restored: LinkedIsoFlop[] = [];
  const link = isoFlopLink(state, [4, 8, 12, 16], (found) => restored.push(found));
  return { outcome: link.open(fragment, 'iso-flop'), restored };
}

test('a link carries the whole state there and back', () => {
  const fragment = isoFlopLink(state, [4, 8, 12, 16], () => undefined).fragment('iso-flop');
  expect(fragment).toBe('#iso-flop=v1,tab:optima,tuning:high,widths:4.12.16,seed:7,checked:1');
  expect(open(fragment)).toEqual({ outcome: 'opened', restored: [state] });
});

test.each(['5', '12.4', '4.4', '4.8.12.16', 'x', '4..8'])(
  'sizes that cannot be chosen, %s, are left aside',
  (widths) => {
    const { outcome, restored } = open(
      `#iso-flop=v1,tab:optima,tuning:high,widths:${widths},seed:7,checked:1`,
    );
    expect(outcome).toBe('damaged');
    expect(restored).toEqual([]);
  },
);

test('no size chosen yet is a state too', () => {
  const { restored } = open('#iso-flop=v1,tab:curves,tuning:tuned,widths:,seed:4,checked:0');
  expect(restored[0]!.widths).toEqual([]);
});
