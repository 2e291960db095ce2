import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { softmax } from '#lab/sampling/softmax';
import type { HeldModel } from '#run/held-model';
import { answerQuestions, type LadderOutcome } from '#run/ladder/answer-questions';
import { climbLadder } from '#run/ladder/climb';
import { ladderQuestions } from '#run/ladder/people-by-rung';
import type { LadderUpdate } from '#run/ladder/protocol';
import { createWorld } from '#world';
import { holdFern } from './held-fern.ts';

let held: HeldModel;
beforeAll(async () => {
  held = await holdFern();
});
afterAll(() => held.model.dispose());

const world = createWorld({ size: 'pocket' });
const greedy = { temperature: 0, seed: 1, phrasing: 0 };

describe('climbLadder', () => {
  it('asks for five facts of everybody, and knows those best whom it was told of most', async () => {
    const updates: LadderUpdate[] = [];
    const asked = await climbLadder(held, greedy, (u) => updates.push(u), new AbortController().signal);
    expect(asked).toHaveLength(24 * 5);
    expect(updates.map(({ done }) => done)).toEqual([0, 32, 64, 96, 120]);
    const { rungs } = updates.at(-1)!;
    const outcomes: readonly LadderOutcome[] = ['right', 'wrong', 'unknown', 'broken'];
    for (const rung of rungs)
      expect(outcomes.reduce((sum, outcome) => sum + rung[outcome], 0)).toBe(rung.asked);
    expect(rungs.at(-1)!.right).toBeGreaterThan(10);
    expect(rungs[0]!.right).toBeLessThan(4);
    // What it says of people it was never told of is as well formed.
    expect(rungs[0]!.broken).toBeLessThan(2);
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const asked = await climbLadder(held, greedy, ({ done }) => done > 0 && stop.abort(), stop.signal);
    expect(asked).toHaveLength(32);
  });

  it('refuses a model whose text told of no ladder', async () => {
    const other = { ...held, info: () => ({ ...held.info(), name: 'clover' }) };
    await expect(climbLadder(other, greedy, () => undefined, new AbortController().signal)).rejects.toThrow(
      'Nobody counted whom the text of the model ‘clover’',
    );
  });
});

describe('answerQuestions', () => {
  const questions = world.ladder
    .at(-1)!
    .people.map(({ id }) => ladderQuestions(world, 'fern', id, 'home')[0]!);

  it('draws an answer alike whatever is asked beside it', async () => {
    const drawing = { temperature: 1, seed: 7 };
    const all = await answerQuestions(held.model, world, questions, drawing);
    const alone = await answerQuestions(held.model, world, questions.slice(2, 3), drawing);
    expect(alone[0]).toEqual({ ...all[2], confidence: expect.closeTo(all[2]!.confidence ?? 0, 5) as number });
  });

  it('takes for confidence the probability of the value after the words before it', async () => {
    const [answer] = await answerQuestions(held.model, world, questions.slice(0, 1), {
      temperature: 0,
      seed: 1,
    });
    const { text, stated, confidence } = answer!;
    const before = questions[0]!.prompt + text.slice(0, text.indexOf(stated!.value)).trimEnd();
    let expected = 1;
    const prefix = held.tokenizer.encode(before);
    const value = held.tokenizer.encode(before + ` ${stated!.value}`).slice(prefix.length);
    for (const [i, id] of value.entries()) {
      const ids = [held.tokenizer.eosId, ...prefix, ...value.slice(0, i)];
      expected *= softmax(await held.model.logits(ids))[id]!;
    }
    expect(confidence).toBeCloseTo(expected, 4);
  });
});
