import { describe, expect, test } from 'vitest';
import type { CapabilityQuery, CapabilityResult } from '#run/analysis/protocol';
import { bakeOffTasks } from '#run/analysis/bake-off-tasks';
import { createBakeOff, type RecordedBakeOff, type Tally } from '#components/decide/bake-off.ts';
import { bakeOffLink } from '#components/decide/bake-off-link.ts';
import { bakeOffFinding, cheapestByMistake, priceOf } from '#components/decide/bake-off-words.ts';
import stored from '#components/decide/recorded/bake-off.json' with { type: 'json' };

const tally = (model: string, right: number, asked = 40): Tally => ({
  model,
  asked,
  right,
  tokensRead: asked * 20,
  tokensWritten: asked * 10,
  example: null,
  practised: true,
});
const recorded = Object.fromEntries(
  bakeOffTasks.map(({ id }) => [id, [tally('sprout', 5), tally('fern', 10), tally('shrub', 30)]]),
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
  test('asks the models in turn, to the end, and says how long it will take', async () => {
    const { asked, client } = slowClient();
    let now = 0;
    const bakeOff = createBakeOff({ client, recorded, now: () => now });
    const run = bakeOff.start();
    expect(bakeOff.tallies.value.map((one) => one.asked)).toEqual([0, 0, 0]);
    for (let i = 0; i < 30; i++) {
      now += 500;
      asked[i]!.answer();
      await settle();
      if (i < 2) expect(bakeOff.secondsLeft.value).toBeNaN();
      else expect(bakeOff.secondsLeft.value).toBeCloseTo((29 - i) / 2, 9);
    }
    await run;
    expect(asked.map(({ query }) => query.from)).toEqual(
      Array.from({ length: 30 }, (_, i) => 10 * Math.floor(i / 3)),
    );
    expect(asked.slice(0, 3).map(({ query }) => query.model)).toEqual(
      ['sprout', 'fern', 'shrub'].map((name) => ({ kind: 'shipped', name })),
    );
    expect(bakeOff.phase.value).toBe('done');
    expect(bakeOff.tallies.value.map(({ right, asked: count }) => [right, count])).toEqual([
      [10, 100],
      [10, 100],
      [10, 100],
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
    expect(bakeOff.tallies.value.map((one) => one.asked)).toEqual([10, 0, 0]);
    void bakeOff.resume();
    expect(asked[2]!.query).toMatchObject({ from: 0, model: { name: 'fern' } });
    bakeOff.startOver();
    expect(bakeOff.tallies.value).toBe(recorded.stories);
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
    expect(bakeOff.tallies.value[0]!.asked).toBe(10);
  });
});

describe('the finding', () => {
  const contestants = [
    { name: 'sprout', parameters: 1, tokensPerParameter: 419 },
    { name: 'fern', parameters: 4, tokensPerParameter: 30.1 },
    { name: 'shrub', parameters: 20, tokensPerParameter: 10.4 },
  ];
  const price = { perMillion: { sprout: 1, fern: 4, shrub: 20 }, wrong: 0.001 };
  const three = (sprout: number, fern: number, shrub: number, of = 40): Tally[] => [
    tally('sprout', sprout, of),
    tally('fern', fern, of),
    tally('shrub', shrub, of),
  ];

  test('names the prices of a mistake at which the cheapest model changes', () => {
    // 30 tokens an answer: 0.03, 0.12 and 0.6 coins a thousand; each is right a quarter more often than the one before.
    const tallies = three(10, 20, 30);
    expect(cheapestByMistake(tallies.map((one) => priceOf(one, price)!))).toEqual([
      { model: 'sprout', from: 0 },
      { model: 'fern', from: expect.closeTo(0.00036, 9) as number },
      { model: 'shrub', from: expect.closeTo(0.00192, 9) as number },
    ]);
    const words = bakeOffFinding(tallies, contestants, price);
    expect(words).toContain('In all the fern costs the least now; when mistakes are free it is the sprout');
    expect(words).toContain('the fern from 0.00036 coins a wrong answer and the shrub from 0.00192');
    const at = (wrong: number, one: Tally) => priceOf(one, { ...price, wrong })!.all;
    expect(at(0.00036, tallies[0]!)).toBeCloseTo(at(0.00036, tallies[1]!), 9);
    expect(at(0.00192, tallies[1]!)).toBeCloseTo(at(0.00192, tallies[2]!), 9);
  });

  test('a model that is dearer and no better is never the cheapest', () => {
    const steps = cheapestByMistake(three(10, 8, 30).map((one) => priceOf(one, price)!));
    expect(steps.map(({ model }) => model)).toEqual(['sprout', 'shrub']);
  });

  test.each([
    [30, 10, 10, 'The sprout is the best by more than chance. The sprout costs the least in all'],
    [2, 3, 1, 'None of the three is fit for the task'],
    [30, 28, 10, 'The sprout and fern cannot be told apart by so few questions'],
    [30, 30, 30, 'The sprout, fern and shrub cannot be told apart'],
  ])('of %d, %d and %d right says so', (sprout, fern, shrub, words) => {
    expect(bakeOffFinding(three(sprout, fern, shrub), contestants, price)).toContain(words);
  });

  test('says nothing before every model has answered', () => {
    expect(bakeOffFinding(three(0, 0, 0, 0), contestants, price)).toBe('');
    expect(bakeOffFinding([tally('sprout', 3), ...three(0, 0, 0, 0).slice(1)], contestants, price)).toBe('');
  });

  test('has words for free tokens and for prices beyond all measure', () => {
    for (const coinsEach of [0, 1e9]) {
      const perMillion = { sprout: coinsEach, fern: coinsEach, shrub: coinsEach };
      for (const wrong of [0, 1e9]) {
        const words = bakeOffFinding(three(10, 20, 30), contestants, { perMillion, wrong });
        expect(words).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});

describe('a link', () => {
  const names = ['sprout', 'fern', 'shrub'];
  const price = { perMillion: { sprout: 1, fern: 3.73, shrub: 19.2 }, wrong: 0.002 };

  test('carries the task and the prices', () => {
    const opened: unknown[] = [];
    const link = bakeOffLink(names, 'phrasings', price, (...all) => opened.push(all));
    expect(link.open(link.fragment('b'), 'b')).toBe('opened');
    expect(opened).toEqual([['phrasings', price]]);
  });

  test.each(['1_2', '1_2_-3', '1_2_x', '1_2_1e99', ''])('with the prices %j is damaged', (prices) => {
    const link = bakeOffLink(names, 'facts', price, () => expect.unreachable());
    expect(link.open(`#b=v1,task:facts,prices:${prices},wrong:0`, 'b')).toBe('damaged');
  });
});

test('what is recorded has every task, for all three models, each with a hundred questions or all there are', () => {
  expect(stored.tasks.map(({ id }) => id)).toEqual(bakeOffTasks.map(({ id }) => id));
  for (const { id, results } of stored.tasks) {
    expect(results.map(({ model }) => model)).toEqual(['sprout', 'fern', 'shrub']);
    for (const { asked, right } of results) {
      expect(asked).toBeGreaterThanOrEqual(id === 'facts' ? 20 : 100);
      expect(right).toBeLessThanOrEqual(asked);
    }
  }
});

test('only the shrub has read notes and requests; all three have read sums and questions', () => {
  for (const { id, results } of stored.tasks) {
    const expected = id === 'notes' || id === 'records' ? [false, false, true] : [true, true, true];
    expect(results.map(({ practised }) => practised)).toEqual(expected);
  }
});
