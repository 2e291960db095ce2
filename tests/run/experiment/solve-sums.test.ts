import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TransformerModel } from '#models';
import type { SumsQuery, SumsUpdate } from '#run/experiment/protocol';
import { solveSums } from '#run/experiment/solve-sums';
import { holdModel, type HeldModel } from '#run/held-model';
import { packTally } from '#run/sums/tally';
import { WORLD_VERSION } from '#world';
import stored from '../../../src/run/sums/recorded/best-of-n.json' with { type: 'json' };
import { loadShippedModel } from '../../../scripts/growing/shipped-model.ts';

let model: TransformerModel;
let held: HeldModel;

beforeAll(async () => {
  const loaded = await loadShippedModel('clover');
  model = loaded.model;
  held = holdModel(model, loaded.tokenizer, () => ({
    source: { kind: 'shipped', name: 'clover' },
    name: 'clover',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps: 0,
    world: { size: 'full', version: WORLD_VERSION },
  }));
});
afterAll(() => model.dispose());

const recorded = stored.problems.find(({ id }) => id === 'withheld-1-1')!;
const question = recorded.prompt.replace('<user>', '').replace('<assistant>', '');
const asked = { questions: [question], count: 64, temperature: 0.7, seed: 2 };

async function updatesOf(
  query: Omit<SumsQuery, 'kind' | 'model'>,
  control = new AbortController(),
  stopAfter = Infinity,
): Promise<SumsUpdate[]> {
  const updates: SumsUpdate[] = [];
  const report = (update: SumsUpdate): void => {
    updates.push(update);
    if (updates.length === stopAfter) control.abort();
  };
  await solveSums(held, query, report, control.signal);
  return updates;
}

test('in rounds, the answers come out as they were recorded at once', async () => {
  const updates = await updatesOf(asked);
  expect(updates.map(({ solved }) => solved[0]?.drawn)).toEqual([undefined, 32, 64]);
  const [sum] = updates.at(-1)!.solved;
  expect(packTally(sum!.answers)).toEqual(recorded.drawn['0.7'][1]);
  expect(sum!.greedy.text).toBe(recorded.greedy.text);
  expect(sum!.material).toBe('withheld');
  expect(sum!.shares).toHaveLength(7);
  expect(sum!.tokens / 64).toBeCloseTo(recorded.tokens['0.7'], -0.5);
});

test('several questions are answered in turn, and a stop keeps what is finished', async () => {
  const questions = [question, 'What is two and three?'];
  const updates = await updatesOf({ ...asked, questions, count: 8 });
  expect(updates.map(({ solved }) => solved.length)).toEqual([0, 1, 2]);
  expect(updates[2]!.solved[1]).toMatchObject({ answer: 5, drawn: 8 });
  expect(updates[2]!.solved[0]!.shares).toHaveLength(4);
  expect(await updatesOf({ ...asked, questions, count: 8 }, new AbortController(), 2)).toHaveLength(2);
});

test('what is no sum of the world is refused before anything is written', async () => {
  const questions = [question, 'What is the sea?'];
  await expect(updatesOf({ ...asked, questions })).rejects.toThrow(/cannot work this out/u);
});
