import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { mostWritten, type ArithmeticWay } from '#run/analysis/arithmetic-ways';
import type { ArithmeticQuery, ArithmeticResult } from '#run/analysis/protocol';
import { RunError } from '#run/failure';
import { createComputing, type RecordedTies } from '../../../components/last-digits/computing.ts';
import { recordedTies } from '../../../components/last-digits/recorded.build.ts';

const recorded: RecordedTies = recordedTies;
const [first, second] = recorded.ties;
const ways: readonly ArithmeticWay[] = ['double', 'single', 'half'];

/** A worker whose 16 bits take another token after two. */
function fakeWorker() {
  const asked: ArithmeticQuery[] = [];
  const answer = (query: ArithmeticQuery): Promise<ArithmeticResult> => {
    asked.push(query);
    return Promise.resolve({
      ...first!.computed,
      computed: (query.ways ?? ways).map((way) => {
        const id = way === 'half' && query.written.length === 2 ? 8 : 7;
        return { way, logits: [2, 1], best: { id, text: ` ${id}` }, greatestDifference: 0.1 };
      }),
      gpu: query.ways === null ? 'none' : 'not asked',
    });
  };
  const analyse = vi.fn(answer);
  return { client: { analyse } as never, analyse, asked, answer };
}

const own = { grown: signal(false), ensureModel: () => Promise.resolve() };
const begin = (client: never) => createComputing({ client, own, shipped: 'fern', recorded, nowMs: () => 0 });

test('what was recorded is shown until something is computed, for every beginning that was', () => {
  const { client, analyse } = fakeWorker();
  const computing = begin(client);
  expect(computing.shown.value).toBe(first!.computed);
  computing.pick(second!.prompt);
  expect(computing.shown.value).toBe(second!.computed);
  expect(computing.texts.value).toBe(second!.texts);
  expect([computing.phase.value, computing.moved.value]).toEqual(['recorded', false]);
  computing.pick('The goat');
  expect(computing.shown.value).toBe(second!.computed);
  expect(computing.moved.value).toBe(true);
  expect(analyse).not.toHaveBeenCalled();
});

test('computing asks for every way of the device, and puts older texts aside', async () => {
  const { client, asked } = fakeWorker();
  const computing = begin(client);
  computing.prompt.value = 'The goat';
  await computing.compute();
  expect(asked).toEqual([
    {
      kind: 'arithmetic',
      model: { kind: 'shipped', name: 'fern' },
      prompt: 'The goat',
      written: [],
      ways: null,
    },
  ]);
  expect([computing.phase.value, computing.moved.value, computing.texts.value]).toEqual([
    'live',
    false,
    null,
  ]);
});

test('writing on computes first where that was not done, then writes until some tokens after the parting', async () => {
  const { client, asked } = fakeWorker();
  const computing = begin(client);
  await computing.write();
  expect(asked[0]!.ways).toBeNull();
  expect(asked[1]!.ways).toEqual(ways);
  expect(computing.texts.value).toMatchObject({ sharedTokens: 2, shared: ' 7 7' });
  expect(computing.texts.value!.branches.map((branch) => branch.ways)).toEqual([
    ['double', 'single'],
    ['half'],
  ]);
  expect(computing.progress.value).toBeNull();
  const before = asked.length;
  await computing.write();
  expect(asked[before]!.ways).toEqual(ways);
});

test('Stop leaves what was written', async () => {
  const { client, analyse, answer } = fakeWorker();
  const computing = begin(client);
  analyse.mockImplementation((query) => {
    if (query.written.length === 1) computing.stop();
    return answer(query);
  });
  await computing.write();
  expect(computing.phase.value).toBe('stopped');
  expect(computing.texts.value!.sharedTokens).toBe(2);
  expect(computing.texts.value!.sharedTokens).toBeLessThan(mostWritten);
});

test('a worker that dies is told of, and what was shown stays', async () => {
  const { client, analyse } = fakeWorker();
  const computing = begin(client);
  analyse.mockRejectedValueOnce(new RunError('crashed', 'The worker stopped.'));
  await computing.compute();
  expect(computing.phase.value).toBe('failed');
  expect(computing.failure.value).not.toBeNull();
  expect(computing.shown.value).toBe(first!.computed);
  await computing.compute();
  expect(computing.phase.value).toBe('live');
});
