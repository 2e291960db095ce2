import { beforeAll, describe, expect, it } from 'vitest';
import type { HeldModel } from '#run/held-model';
import { askQuestions, type AskedQuestion } from '#run/catching/ask-questions';
import { catchAnswer } from '#run/catching/catch-answer';
import { SAMPLES } from '#run/catching/plan';
import type { CatchingUpdate } from '#run/catching/protocol';
import { ladderQuestions } from '#run/ladder/people-by-rung';
import { createWorld } from '#world';
import { holdShipped } from '../../../scripts/growing/ask-shipped.ts';

const world = createWorld({ size: 'full' });
const subject = world.ladder[5]!.people[0]!.id;
const questions = (['pet', 'home'] as const).map(
  (relation) => ladderQuestions(world, 'shrub', subject, relation)[0]!,
);

describe('askQuestions, with the shrub', { timeout: 60_000 }, () => {
  let held: HeldModel;
  let alone: AskedQuestion;
  beforeAll(async () => {
    held = await holdShipped('shrub');
    [alone] = (await askQuestions({ ...held, world }, questions.slice(0, 1), [7])) as [AskedQuestion];
  }, 60_000);

  it('scores the greedy answer by the model’s own probabilities', async () => {
    const { text } = alone.answer;
    const ids = held.tokenizer
      .encode(questions[0]!.prompt + text)
      .slice(held.tokenizer.encode(questions[0]!.prompt).length);
    let prompt = [held.tokenizer.eosId, ...held.tokenizer.encode(questions[0]!.prompt)];
    let sum = 0;
    for (const id of ids) {
      const logits = await held.model.logits(prompt);
      const most = Math.max(...logits);
      expect(logits[id]).toBe(most);
      sum += logits[id]! - most - Math.log(logits.reduce((total, one) => total + Math.exp(one - most), 0));
      prompt = [...prompt, id];
    }
    expect(alone.scores!.sequenceProbability).toBeCloseTo(sum, 3);
  });

  it('draws the same set beside other questions and other seeds', async () => {
    const both = await askQuestions({ ...held, world }, questions, [3, 7]);
    expect(both[0]!.answer).toEqual(alone.answer);
    expect(both[0]!.sets[1]).toEqual(alone.sets[0]);
    expect(both[0]!.sets.every(({ samples }) => samples.length === SAMPLES)).toBe(true);
  });

  it('tells the figure what it writes, at last with the same scores', async () => {
    const told: CatchingUpdate[] = [];
    const { signal } = new AbortController();
    const query = { relation: 'pet', subject, phrasing: 0, seed: 7 } as const;
    await catchAnswer(held, query, (update) => told.push(update), signal);
    expect(told.length).toBeGreaterThan(1);
    expect(told.slice(0, -1).every(({ asked }) => asked === null)).toBe(true);
    expect(told.at(-1)!.asked).toEqual(alone);
  });

  it('ends quietly when it is stopped', async () => {
    const stop = new AbortController();
    const told: CatchingUpdate[] = [];
    const query = { relation: 'pet', subject, phrasing: 0, seed: 7 } as const;
    await catchAnswer(
      held,
      query,
      (update) => {
        told.push(update);
        stop.abort();
      },
      stop.signal,
    );
    expect(told.every(({ asked }) => asked === null)).toBe(true);
  });

  it('turns down a question that it does not have', async () => {
    const query = { relation: 'pet', subject, phrasing: 99, seed: 7 } as const;
    await expect(catchAnswer(held, query, () => undefined, new AbortController().signal)).rejects.toThrow(
      'no phrasing 99',
    );
  });
});
