import { expect, test } from 'vitest';
import { createRng, parametricLoss } from '#lab';
import { fitLaw, type SweepEngine } from '#run/sweep/engine';
import type { SweepReply, SweepRequest } from '#run/sweep/protocol';
import { createSweepHost } from '#run/sweep/worker-host';

const law = { A: 190, B: 9000, E: 0.55, alpha: 0.62, beta: 0.75 };
const runs = [2e9, 6.4e9, 2e10, 6.4e10, 2e11].flatMap((C) =>
  [4e3, 8e3, 16e3, 32e3, 64e3].map((N) => {
    const D = C / (6 * N);
    return { N, D, loss: parametricLoss(law, N, D) };
  }),
);
const run = { width: 8, steps: 10, windows: 1, rate: 0.01, seed: 1 };

function setUp(engine: Partial<SweepEngine>) {
  const replies: SweepReply[] = [];
  const receive = createSweepHost(
    { train: () => Promise.resolve(1), fit: fitLaw, ...engine },
    (reply) => void replies.push(reply),
  );
  return { replies, receive };
}

const ends = (replies: readonly SweepReply[]): string[] =>
  replies.filter(({ type }) => type !== 'progress').map(({ id, type }) => `${id} ${type}`);

test('the law that made the runs is fitted, with progress on the way', async () => {
  const { replies, receive } = setUp({});
  await receive({ id: 1, type: 'fit', runs, samples: 10 });
  const last = replies.at(-1)!;
  if (last.type !== 'fitted') throw new Error(`It ended with ${last.type}.`);
  for (const key of ['A', 'B', 'E', 'alpha', 'beta'] as const)
    expect(last.law.fit[key] / law[key]).toBeCloseTo(1, 2);
  const shares = replies.flatMap((reply) => (reply.type === 'progress' ? [reply.share] : []));
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('a fit hears of its end while it is under way', async () => {
  const noisy = runs.map((one, index) => ({ ...one, loss: one.loss * (1 + 0.05 * createRng(index)()) }));
  const { replies, receive } = setUp({});
  const over = receive({ id: 1, type: 'fit', runs: noisy, samples: 100 });
  setTimeout(() => void receive({ id: 1, type: 'cancel' }), 20);
  const began = performance.now();
  await over;
  expect(performance.now() - began).toBeLessThan(1500);
  expect(replies.at(-1)).toMatchObject({ type: 'failed', failure: { code: 'cancelled' } });
});

test('runs too few for a law are said to be so, and the next job is done all the same', async () => {
  const { replies, receive } = setUp({});
  void receive({ id: 1, type: 'fit', runs: runs.slice(0, 3), samples: 10 });
  await receive({ id: 2, type: 'train', run });
  expect(ends(replies)).toEqual(['1 failed', '2 trained']);
  expect(replies.find(({ id }) => id === 1)).toMatchObject({
    failure: { message: expect.stringMatching(/5 runs at least, not 3/u) as string },
  });
});

test('a job that waits can be taken back before it begins', async () => {
  let begun = 0;
  const gate = Promise.withResolvers<number>();
  const { replies, receive } = setUp({
    train: () => {
      begun++;
      return gate.promise;
    },
  });
  const first: SweepRequest = { id: 1, type: 'train', run };
  void receive(first);
  const second = receive({ id: 2, type: 'train', run });
  await receive({ id: 2, type: 'cancel' });
  gate.resolve(2.5);
  await second;
  expect(begun).toBe(1);
  expect(ends(replies)).toEqual(['1 trained', '2 failed']);
});
