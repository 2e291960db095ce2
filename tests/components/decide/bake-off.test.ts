import { describe, expect, test } from 'vitest';
import type { CapabilityQuery, CapabilityResult } from '#run/analysis/protocol';
import { bakeOffTasks } from '#run/analysis/bake-off-tasks';
import { createBakeOff, type RecordedBakeOff, type Tally } from '../../../components/decide/bake-off.ts';
import { bakeOffFinding, priceOf } from '../../../components/decide/bake-off-words.ts';
import stored from '../../../components/decide/recorded/bake-off.json' with { type: 'json' };

const tally = (model: string, right: number, asked = 40): Tally => ({
  model,
  asked,
  right,
  tokensRead: asked * 20,
  tokensWritten: asked * 10,
  example: null,
});
const recorded = Object.fromEntries(
  bakeOffTasks.map(({ id }) => [id, [tally('fern', 10), tally('shrub', 30)]]),
) as unknown as RecordedBakeOff;

/** Answers each query when told to. */
function slowClient() {
  const asked: { query: CapabilityQuery; answer: () => void; fail: () => void }[] = [];
  const analyse = (query: CapabilityQuery): Promise<CapabilityResult> =>
    new Promise((resolve, reject) => {
      const result = { asked: query.count, right: 1, tokensRead: 80, tokensWritten: 40, example: null };
      asked.push({
        query,
        answer: () => resolve(result as unknown as CapabilityResult),
        fail: () => reject(new Error('the worker is gone')),
      });
    });
  return { asked, client: { analyse } as never };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a bake-off', () => {
  test('asks the models in turn, to the end', async () => {
    const { asked, client } = slowClient();
    const bakeOff = createBakeOff({ client, recorded });
    const run = bakeOff.start();
    expect(bakeOff.tallies.value.map((one) => one.asked)).toEqual([0, 0]);
    for (let i = 0; i < 10; i++) {
      asked[i]!.answer();
      await settle();
    }
    await run;
    expect(asked.map(({ query }) => query.from)).toEqual([0, 0, 8, 8, 16, 16, 24, 24, 32, 32]);
    expect(bakeOff.phase.value).toBe('done');
    expect(bakeOff.tallies.value.map(({ right, asked: count }) => [right, count])).toEqual([
      [5, 40],
      [5, 40],
    ]);
  });

  test('stops at once, drops what was under way, and goes on from there', async () => {
    const { asked, client } = slowClient();
    const bakeOff = createBakeOff({ client, recorded });
    void bakeOff.start();
    asked[0]!.answer();
    await settle();
    bakeOff.stop();
    expect(bakeOff.phase.value).toBe('stopped');
    asked[1]!.answer();
    await settle();
    expect(bakeOff.tallies.value.map((one) => one.asked)).toEqual([8, 0]);
    void bakeOff.resume();
    expect(asked[2]!.query).toMatchObject({ from: 0, model: { name: 'shrub' } });
    bakeOff.startOver();
    expect(bakeOff.tallies.value).toBe(recorded.notes);
  });

  test('says what failed and keeps what was counted', async () => {
    const { asked, client } = slowClient();
    const bakeOff = createBakeOff({ client, recorded });
    void bakeOff.start();
    asked[0]!.answer();
    await settle();
    asked[1]!.fail();
    await settle();
    expect(bakeOff.phase.value).toBe('stopped');
    expect(bakeOff.failure.value).not.toBeNull();
    expect(bakeOff.tallies.value[0]!.asked).toBe(8);
  });
});

describe('the finding', () => {
  const contestants = [
    { name: 'fern', parameters: 1, tokensPerParameter: 30.1 },
    { name: 'shrub', parameters: 5, tokensPerParameter: 10.4 },
  ];
  const price = { perMillion: { fern: 1, shrub: 5 }, wrong: 0.001 };

  test('names the price of a mistake from which the better model is the cheaper', () => {
    // 30 tokens an answer: 0.03 and 0.15 coins a thousand; the shrub is right half as often again.
    const words = bakeOffFinding([tally('fern', 10), tally('shrub', 30)], contestants, price);
    expect(words).toContain('as soon as a wrong answer costs 0.00024 coins');
    const at = (wrong: number, model: 'fern' | 'shrub', right: number) =>
      priceOf(tally(model, right), { ...price, wrong })!.all;
    expect(at(0.00024, 'fern', 10)).toBeCloseTo(at(0.00024, 'shrub', 30), 9);
  });

  test.each([
    [30, 10, 'The fern is the better and no dearer.'],
    [2, 3, 'Neither is fit for the task'],
    [30, 30, 'they are even'],
  ])('of %d and %d right says so', (fern, shrub, words) => {
    expect(bakeOffFinding([tally('fern', fern), tally('shrub', shrub)], contestants, price)).toContain(words);
  });

  test('says nothing before the first answer', () => {
    expect(bakeOffFinding([tally('fern', 0, 0), tally('shrub', 0, 0)], contestants, price)).toBe('');
  });
});

test('what is recorded has every task, for both models', () => {
  expect(stored.tasks.map(({ id }) => id)).toEqual(bakeOffTasks.map(({ id }) => id));
  for (const { results } of stored.tasks)
    expect(results.map(({ model }) => model)).toEqual(['fern', 'shrub']);
});
