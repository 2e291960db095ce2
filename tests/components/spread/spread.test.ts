import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { RunError } from '#run/failure';
import type { AnswersUpdate, GenerateQuery, ModelInfo } from '#run/protocol';
import { SPREAD_TEMPERATURES } from '#run/spread-plan';
import { createAsking } from '../../../components/spread/spread.ts';

const model: ModelInfo = {
  source: { kind: 'shipped', name: 'fern' },
  name: 'fern',
  parameters: 10,
  vocabularySize: 4,
  contextLength: 8,
  steps: 5,
  world: null,
};
const reading = { tokens: 1, tokensRead: 1, contextLength: 8, unknownCharacters: [] };

/** 40 answers, so many of them finished, of as many kinds as the temperature says. */
function update({ temperature }: GenerateQuery, finished: number): AnswersUpdate {
  const answers = Array.from({ length: 40 }, (_, i) => ({
    text: `answer ${i % Math.round(1 + 4 * temperature)}.`,
    logProbability: -1,
    tokens: 2,
    finished: i < finished,
    judgement: finished === 40 ? ({ verdict: 'free' } as const) : null,
  }));
  return { model, reading, answers };
}

const start = { prompt: 'Mara has', temperature: 1, seed: 6, model: 'fern' };

function begin(interrupt?: (query: GenerateQuery, finished: number) => void) {
  const asked: GenerateQuery[] = [];
  const generate = vi.fn(async function* (query: GenerateQuery, stop?: AbortSignal) {
    asked.push(query);
    for (const finished of [10, 40]) {
      interrupt?.(query, finished);
      await Promise.resolve();
      if (stop?.aborted === true) return;
      yield update(query, finished);
    }
  });
  const client = { generate, onLoading: () => () => undefined };
  const own = { grown: signal(false), ensureModel: () => Promise.resolve() };
  return { asking: createAsking({ client, own, shipped: ['fern', 'shrub'], start }), asked, generate };
}

test('40 answers are drawn at the temperature that is set, and their clusters counted', async () => {
  const { asking, asked } = begin();
  asking.temperature.value = 0.5;
  await asking.ask();
  expect(asked).toEqual([
    {
      model: { kind: 'shipped', name: 'fern' },
      prompt: 'Mara has',
      temperature: 0.5,
      seed: 6,
      count: 40,
      maxTokens: 40,
      withStatements: true,
    },
  ]);
  expect(asking.phase.value).toBe('live');
  expect(asking.draw.value!.spread.clusters.map(({ count }) => count)).toEqual([14, 13, 13]);
  expect(asking.points.value).toHaveLength(1);
  expect(asking.progress.value).toBeNull();
  expect(asking.seed.value).toBe(7);
});

test('all temperatures are tried with one seed, and a point asked again replaces the one before', async () => {
  const { asking, asked } = begin();
  await asking.ask();
  await asking.tryAll();
  expect(asked.slice(1).map(({ temperature, seed }) => [temperature, seed])).toEqual(
    SPREAD_TEMPERATURES.map((temperature) => [temperature, 7]),
  );
  expect(asking.points.value.map(({ temperature }) => temperature).sort()).toEqual([...SPREAD_TEMPERATURES]);
});

test('the progress counts finished answers over all draws', async () => {
  const shares: number[] = [];
  const { asking } = begin(() => shares.push(asking.progress.value!.share));
  await asking.tryAll();
  expect(shares.slice(0, 4)).toEqual([0, 10 / 240, 40 / 240, 50 / 240]);
});

test('Stop ends it at once: what is finished stays, and no point is made of half a draw', async () => {
  const { asking, asked } = begin(({ temperature }, finished) => {
    if (temperature === 0.3 && finished === 40) asking.stop();
  });
  await asking.tryAll();
  expect(asking.phase.value).toBe('stopped');
  expect(asked).toHaveLength(2);
  expect(asking.points.value.map(({ temperature }) => temperature)).toEqual([0]);
  expect(asking.draw.value!.spread.answers).toBe(10);
});

test('another prompt puts away what was drawn, even while it is drawn', async () => {
  const { asking } = begin((_, finished) => {
    if (finished === 40) asking.pick('Ole has');
  });
  await asking.ask();
  expect(asking.phase.value).toBe('recorded');
  expect([asking.draw.value, asking.progress.value, asking.points.value]).toEqual([null, null, []]);
  expect(asking.shownPrompt.value).toBe('Ole has');
});

test('a prompt typed is shown once it was asked; its points are its own', async () => {
  const { asking } = begin();
  await asking.ask();
  asking.prompt.value = 'Ida has';
  expect(asking.shownPrompt.value).toBe('Mara has');
  expect(asking.moved.value).toBe(true);
  asking.temperature.value = 0;
  await asking.ask();
  expect(asking.shownPrompt.value).toBe('Ida has');
  expect(asking.moved.value).toBe(false);
  asking.choice.value = 'shrub';
  expect(asking.moved.value).toBe(true);
  expect(asking.points.value.map(({ temperature }) => temperature)).toEqual([0]);
});

test('a worker that dies is told of, and the next run starts anew', async () => {
  const { asking, generate } = begin();
  generate.mockImplementationOnce(() => {
    throw new RunError('crashed', 'The worker stopped.');
  });
  await asking.ask();
  expect(asking.phase.value).toBe('failed');
  expect(asking.failure.value).not.toBeNull();
  await asking.ask();
  expect(asking.phase.value).toBe('live');
});

test('a link sets everything and asks nothing; a model that is gone is left alone', () => {
  const { asking, asked } = begin();
  asking.restore({ prompt: 'Finn has', temperature: 1.4, seed: 9, model: 'gone' });
  expect([asking.shownPrompt.value, asking.temperature.value, asking.seed.value]).toEqual([
    'Finn has',
    1.4,
    9,
  ]);
  expect(asking.choice.value).toBe('fern');
  expect(asked).toEqual([]);
});
