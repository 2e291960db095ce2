import { expect, test, vi } from 'vitest';
import type { SolvedSum, SumsQuery, SumsUpdate } from '#run/experiment/protocol';
import { CHOICE_NS } from '#run/sums/choice-plan';
import { RunError } from '#run/failure';
import { shownSum } from '../../../components/best-of-n/shown-sum.ts';
import { createSolving } from '../../../components/best-of-n/solving.ts';
import type { Place } from '../../../components/best-of-n/recorded.ts';

const place: Place = { material: 'training', steps: 'all', temperature: 0.7 };
const tallied = (answer: number | null, count: number) => ({
  answer,
  count,
  reckoned: count,
  verified: answer === 5 ? count : 0,
  example: `seed’s ${answer}`,
});
const sum = (question: string, drawn: number): SolvedSum => ({
  prompt: `<user>${question}<assistant>`,
  reference: 'That is five.',
  answer: 5,
  steps: 1,
  material: 'training',
  greedy: { text: 'That is five.', tokens: 4, answer: 5, right: true },
  drawn,
  tokens: 4 * drawn,
  answers: drawn === 0 ? [] : [tallied(9, drawn / 2), tallied(5, drawn / 4), tallied(null, drawn / 4)],
  shares: CHOICE_NS.filter((n) => n <= drawn).map((n) => ({
    covered: 1,
    verified: 1,
    reckoned: 0.5,
    voted: n === 1 ? 0.25 : 0,
  })),
});

function fakeWorker(fail = false) {
  const queries: SumsQuery[] = [];
  const experiment = async function* (query: SumsQuery, signal?: AbortSignal): AsyncGenerator<SumsUpdate> {
    queries.push(query);
    if (fail) throw new RunError('unfit', 'No sum.');
    const tell = (solved: readonly SolvedSum[]): SumsUpdate =>
      ({ solved, problems: query.questions.length, count: query.count }) as SumsUpdate;
    yield tell([]);
    for (const [index, question] of query.questions.entries()) {
      for (const drawn of [32, 64]) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (signal?.aborted === true) return;
        yield tell([...query.questions.slice(0, index).map((each) => sum(each, 64)), sum(question, drawn)]);
      }
    }
  };
  return { client: { experiment } as never, queries };
}

const solvingWith = (client: never, now?: () => number) =>
  createSolving({ client, model: 'clover', question: 'x', place, seed: 6, ...(now && { now }) });

test('draws for one sum go on seed after seed, and are counted together', async () => {
  const { client, queries } = fakeWorker();
  const solving = solvingWith(client);
  await solving.solveOne();
  await solving.solveOne();
  expect(queries.map(({ seed, count, temperature }) => [seed, count, temperature])).toEqual([
    [6, 64, 0.7],
    [7, 64, 0.7],
  ]);
  const shown = shownSum(solving.one.value!.sums)!;
  expect(shown.drawn).toBe(128);
  expect(shown.answers.map(({ answer, count }) => [answer, count])).toEqual([
    [9, 64],
    [null, 32],
    [5, 32],
  ]);
  expect(shown.one).toBe(0.25);
  expect(shown.voted).toBe(0);
  expect(shown.among).toBe(64);
  solving.question.value = 'y';
  await solving.solveOne();
  expect(solving.one.value!.sums).toHaveLength(1);
});

test('all sums of a place make a run of their own, which keeps only what is finished', async () => {
  const { client } = fakeWorker();
  let clock = 0;
  const solving = solvingWith(client, () => (clock += 1000));
  const done = solving.solveAll(['a', 'b', 'c']);
  await vi.waitFor(() => expect(solving.progress.value?.drawn).toBeGreaterThanOrEqual(96), { interval: 1 });
  expect(solving.progress.value!.all).toBe(192);
  expect(solving.progress.value!.secondsLeft).toBeGreaterThan(0);
  solving.stop();
  await done;
  expect(solving.phase.value).toBe('stopped');
  expect(solving.runs.value[0]!.finished).toBeLessThan(3);
  await solving.solveAll(['a', 'b', 'c']);
  expect(solving.runs.value).toHaveLength(1);
  expect(solving.runs.value[0]).toMatchObject({ finished: 3, problems: 3, seed: 7 });
  expect(solving.runs.value[0]!.summary!.curves.voted[0]!.share).toBe(0.25);
});

test('a refusal is put into words, and what was typed stays', async () => {
  const { client } = fakeWorker(true);
  const solving = solvingWith(client);
  await solving.solveOne();
  expect(solving.phase.value).toBe('failed');
  expect(solving.failure.value?.message).toBe('No sum.');
  expect(solving.question.value).toBe('x');
  expect(solving.seed.value).toBe(6);
});
