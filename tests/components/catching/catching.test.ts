import { describe, expect, it } from 'vitest';
import { createCatching } from '#components/catching/catching.ts';
import { meaningClusters } from '#components/catching/clusters.ts';
import { caughtFinding } from '#components/catching/words.ts';
import type { AskedQuestion, ReadText } from '#run/catching/ask-questions';
import type { RunClient } from '#run/client';
import type { CatchingUpdate } from '#run/catching/protocol';

const text = (words: string, meaning: string, outcome: ReadText['outcome'] = 'wrong'): ReadText => ({
  text: words,
  meaning,
  fact: null,
  outcome,
});

const question: AskedQuestion = {
  answer: text(' In Lindal.', 'Lindal', 'right'),
  key: [4, 10],
  scores: { keyProbability: 0.8, sequenceProbability: -1, perToken: -0.25 },
  sets: [
    {
      samples: [
        text(' In Ostby.', 'Ostby'),
        text(' In Lindal.', 'Lindal', 'right'),
        text(' Lindal is it.', 'Lindal', 'right'),
        text(' In Lindal.', 'Lindal', 'right'),
      ],
      scores: { wordingEntropy: -1.04, semanticEntropy: -0.56, selfConsistency: 0.75 },
    },
  ],
};

const update = (asked: AskedQuestion | null): CatchingUpdate => ({
  model: {
    source: { kind: 'shipped', name: 'shrub' },
    name: 'shrub',
    parameters: 1,
    vocabularySize: 1,
    contextLength: 1,
    steps: 1,
    world: null,
  },
  prompt: '<user>Where does Mara Dahl live?<assistant>',
  value: 'Lindal',
  answer: ' In Lindal.',
  samples: [' In'],
  asked,
});

function clientOf(updates: readonly (CatchingUpdate | Error)[], orders: unknown[] = []) {
  const experiment = async function* (order: unknown, signal?: AbortSignal) {
    orders.push(order);
    for (const one of updates) {
      await Promise.resolve();
      if (signal?.aborted === true) return;
      if (one instanceof Error) throw one;
      yield one;
    }
  };
  return { experiment, onLoading: () => () => undefined } as unknown as Pick<
    RunClient,
    'experiment' | 'onLoading'
  >;
}

const start = { rung: 0, person: 1, relation: 'home', seed: 3 } as const;
const options = { model: 'shrub', people: [['Ole Dahl', 'Mara Dahl']], start };

describe('asking somebody', () => {
  it('asks the shipped model for whom the draft names, and keeps the whole answer', async () => {
    const orders: unknown[] = [];
    const catching = createCatching({
      ...options,
      client: clientOf([update(null), update(question)], orders),
    });
    await catching.ask();
    expect(orders).toEqual([
      {
        kind: 'catching',
        model: { kind: 'shipped', name: 'shrub' },
        relation: 'home',
        subject: 'Mara Dahl',
        phrasing: 0,
        seed: 3,
      },
    ]);
    expect(catching.phase.value).toBe('live');
    expect(catching.caught.value).toMatchObject({ question, value: 'Lindal', asked: start });
  });

  it('keeps the earlier answer when it is stopped, and says why it failed', async () => {
    const stopped = createCatching({ ...options, client: clientOf([update(null), update(question)]) });
    const asking = stopped.ask();
    stopped.stop();
    await asking;
    expect(stopped.phase.value).toBe('stopped');
    expect(stopped.caught.value).toBeNull();
    const failed = createCatching({ ...options, client: clientOf([new Error('no model')]) });
    await failed.ask();
    expect(failed.phase.value).toBe('failed');
    expect(failed.failure.value).not.toBeNull();
  });
});

describe('what is shown of an answer', () => {
  it('puts samples of one meaning together, the largest cluster first', () => {
    expect(meaningClusters(question)).toEqual([
      { text: 'In Lindal.', count: 3, wordings: 2, outcome: 'right', isAnswer: true },
      { text: 'In Ostby.', count: 1, wordings: 1, outcome: 'wrong', isAnswer: false },
    ]);
  });

  it('says on which side of the threshold it falls, and whether that was well done', () => {
    expect(caughtFinding(question, 'semanticEntropy', -0.6)).toBe(
      'By entropy over meanings, here 0.56 nats, the answer is given, and right.',
    );
    expect(caughtFinding(question, 'keyProbability', 0.9)).toContain('withheld, though it is right');
    const wrong = { ...question, answer: { ...question.answer, outcome: 'wrong' as const } };
    expect(caughtFinding(wrong, 'selfConsistency', 0.5)).toContain('given, and wrong: it slips through');
  });
});
