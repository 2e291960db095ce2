import { expect, test } from 'vitest';
import type { Check } from '../../../scripts/checks/check.ts';
import { runLanes, type Lane } from '../../../scripts/checks/run-lanes.ts';

const check = (name: string): Check => ({ name, run: () => Promise.reject(new Error('not run here')) });
const lane = (name: string, rest: Partial<Lane> = {}): Lane => ({
  group: 'any',
  checks: [check(name)],
  ...rest,
});

/** What ran, as it began and ended: every check takes as many turns as its name has letters. */
async function eventsOf(lanes: Readonly<Record<string, Lane>>): Promise<string[]> {
  const events: string[] = [];
  await runLanes(lanes, async ({ name }) => {
    events.push(`${name} begins`);
    for (let turn = 0; turn < 10 * name.length; turn++) await Promise.resolve();
    events.push(`${name} ends`);
  });
  return events;
}

test('two lanes run side by side, and a third when one is over', async () => {
  expect(await eventsOf({ a: lane('aaaa'), b: lane('bb'), c: lane('c') })).toEqual([
    'aaaa begins',
    'bb begins',
    'bb ends',
    'c begins',
    'c ends',
    'aaaa ends',
  ]);
});

test('a lane waits for those before it, and for none that is not run', async () => {
  const events = await eventsOf({ a: lane('aa'), b: lane('b', { after: ['a', 'elsewhere'] }) });
  expect(events).toEqual(['aa begins', 'aa ends', 'b begins', 'b ends']);
});

test('what takes both places runs alone', async () => {
  const events = await eventsOf({
    a: lane('aa'),
    b: lane('b', { places: 2 }),
    c: lane('c', { after: ['b'] }),
  });
  expect(events).toEqual(['aa begins', 'aa ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('a check that breaks off is not passed over', async () => {
  const broken = runLanes({ a: lane('a') }, () => Promise.reject(new Error('broken')));
  await expect(broken).rejects.toThrow('broken');
});
