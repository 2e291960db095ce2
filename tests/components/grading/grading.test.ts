import { expect, test } from 'vitest';
import type { GradingUpdate } from '#run/grading/protocol';
import { RunError } from '#run/failure';
import { createGrading } from '../../../components/grading/grading.ts';
import type { RecordedGrading } from '../../../components/grading/recorded.ts';
import { pointsOf, riskCurve, scoreboard, shareOf, together } from '../../../components/grading/summaries.ts';
import { gradingFinding, points, ruleWords } from '../../../components/grading/words.ts';

const rungs = (right: number, wrong: number, abstained: number) => [{ mentions: 0, right, wrong, abstained }];
const marks = (...counts: [number, number, number]) => ({
  rungs: rungs(...counts),
  forcedRight: 0,
  aurc: 0.25,
  curve: [[0.5, 0.1]] as const,
});
const run = (penalty: number, seed: number, ...counts: [number, number, number]) => ({
  ...marks(...counts),
  penalty,
  seed,
  kept: { answer: 1, abstain: 1, nothing: 0 },
  steps: 1,
});
const recorded = {
  before: marks(4, 6, 0),
  runs: [run(0, 1, 5, 5, 0), run(0, 2, 5, 5, 0), run(1, 1, 3, 1, 6), run(1, 2, 4, 0, 6)],
} as unknown as RecordedGrading;

test('points are for a hundred questions', () => {
  // SimpleQA of Kalai et al. 2025 (arXiv 2509.04664): GPT-5-mini 16.0 / 20.8 / 63.2, o4-mini 20.6 / 76.8 / 2.6.
  const [gpt5, o4] = [rungs(160, 208, 632), rungs(206, 768, 26)];
  expect(pointsOf(gpt5, 0)).toBeCloseTo(16, 9);
  expect(pointsOf(o4, 0)).toBeCloseTo(20.6, 9);
  expect(pointsOf(gpt5, 1)).toBeCloseTo(-4.8, 9);
  expect(pointsOf(o4, 1)).toBeCloseTo(-56.2, 9);
  expect(shareOf(o4, 'abstained')).toBeCloseTo(0.026, 9);
});

test('the scoreboard crosses: each rule has a winner of its own', () => {
  const rows = scoreboard(recorded, [0, 1], null);
  expect(rows.map(({ scores }) => scores.map(({ mean }) => Math.round(mean)))).toEqual([
    [40, -20],
    [50, 0],
    [35, 30],
  ]);
  expect(rows.map(({ scores }) => scores.map(({ best }) => best))).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
  expect(rows[2]!.scores[0]).toMatchObject({ low: 30, high: 40 });
  const withOwn = scoreboard(recorded, [0, 1], { penalty: 9, rungs: rungs(2, 0, 8) });
  expect(withOwn.at(-1)).toMatchObject({ tunedTo: 9, isOwn: true });
  expect(gradingFinding(recorded, 9, null)).toContain('Nothing was recorded of a penalty of 9');
});

test('a curve knows where the model stands by itself, or that it says nothing', () => {
  expect(riskCurve(1, [marks(3, 1, 6)]).own).toEqual({ coverage: 0.4, risk: 0.25 });
  expect(riskCurve(9, [marks(0, 0, 10)]).own).toBeNull();
  expect(together([marks(1, 2, 3), marks(1, 0, 0)])).toEqual(rungs(2, 2, 3));
});

test('the finding is made of the numbers shown', () => {
  const said = gradingFinding(recorded, 1, null);
  expect(said).toContain('right 35 % (30 % to 40 %) of the time, wrong 5 % (0 % to 10 %)');
  expect(said).toContain('‘I do not know’ 60 %');
  expect(said).toContain(
    'its own rule gives +30 after, −20 before; plain accuracy gives +35 after, +40 before',
  );
  expect(gradingFinding(recorded, 0, rungs(1, 9, 0))).toContain('Tuned on this device to a penalty of 0');
  expect(points(-0.2)).toBe('0');
  expect(ruleWords(3)).toContain('more often than 75 % of the time');
});

const news = (doing: GradingUpdate['doing'], share: number, done = false): GradingUpdate =>
  ({
    doing,
    share,
    drawn: null,
    kept: null,
    measured: done ? rungs(1, 0, 0) : null,
  }) as unknown as GradingUpdate;

function fakeClient(fail?: RunError) {
  const queries: object[] = [];
  const experiment = async function* (query: { kind: string }, signal?: AbortSignal) {
    queries.push(query);
    if (fail !== undefined) throw fail;
    if (query.kind === 'ask-tuned') {
      yield { question: 'q', penalty: 1 };
      return;
    }
    for (const each of [news('answering', 0), news('learning', 0.5), news('measuring', 1, true)]) {
      await Promise.resolve();
      if (signal?.aborted === true) return;
      yield each;
    }
  };
  return { queries, openClient: () => Promise.resolve({ experiment } as never) };
}
const start = { penalty: 1, seed: 6, question: 'Where does Ole Dahl live?' };

test('a tuning asks for the rule that is set, and its model can be asked then', async () => {
  const { queries, openClient } = fakeClient();
  const grading = createGrading({ ...start, openClient, now: () => 0 });
  await grading.ask();
  expect(queries).toEqual([]);
  await grading.tune();
  expect(queries).toEqual([{ kind: 'grading', penalty: 1, seed: 6 }]);
  expect(grading.phase.value).toBe('live');
  expect(grading.own.value).toMatchObject({ penalty: 1, update: { measured: rungs(1, 0, 0) } });
  await grading.ask();
  expect(queries[1]).toEqual({ kind: 'ask-tuned', question: start.question });
  expect(grading.answers.value).toHaveLength(1);
});

test('a stop leaves no model to ask; a failure is put into words', async () => {
  const { openClient } = fakeClient();
  const stopped = createGrading({ ...start, openClient });
  const done = stopped.tune();
  stopped.stop();
  await done;
  expect(stopped.phase.value).toBe('stopped');
  expect(stopped.own.value).toBeNull();
  const failed = createGrading({ ...start, ...fakeClient(new RunError('offline', 'Nothing came.')) });
  await failed.tune();
  expect(failed.phase.value).toBe('failed');
  expect(failed.failure.value?.message).toBe('Nothing came.');
});
