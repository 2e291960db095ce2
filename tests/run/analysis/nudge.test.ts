import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse } from '#run/analysis/analyse';
import type { CapabilityResult, NudgeResult } from '#run/analysis/protocol';
import type { HeldModel } from '#run/held-model';
import { holdShipped } from '../../../scripts/growing/ask-shipped.ts';

const model = { kind: 'shipped', name: 'fern' } as const;
let held: HeldModel;
beforeAll(async () => {
  held = await holdShipped('fern');
});
afterAll(() => held.model.dispose());

const query = {
  kind: 'nudge',
  model,
  prompt: 'Mara lives in',
  seed: 11,
  tensor: 'model.norm.weight',
  row: 0,
  column: 5,
} as const;
const nudge = async (value: number | null): Promise<NudgeResult> =>
  (await analyse(held, { ...query, value })) as NudgeResult;

test('one number changes the sentence, and undoing it brings the same back', async () => {
  const still = await nudge(null);
  expect(still.moved).toBe(0);
  expect(still.sentenceAfter).toBe(still.sentenceBefore);
  const moved = await nudge(50);
  expect(moved.moved).toBeGreaterThan(0.1);
  expect(moved.sentenceAfter).not.toBe(still.sentenceBefore);
  const undone = await nudge(still.original);
  expect(undone.moved).toBe(0);
  expect(undone.sentenceAfter).toBe(still.sentenceBefore);
});

test('refuses a place or a value that is none', async () => {
  await expect(analyse(held, { ...query, column: 64, value: 1 })).rejects.toThrow('64 columns');
  await expect(analyse(held, { ...query, row: 1, value: 1 })).rejects.toThrow(RangeError);
  await expect(analyse(held, { ...query, tensor: 'goat', value: 1 })).rejects.toThrow('goat');
  await expect(nudge(NaN)).rejects.toThrow(RangeError);
  await expect(nudge(1000)).resolves.toHaveProperty('moved');
});

test('a sum that does not come out is not right', async () => {
  const result = (await analyse(held, {
    kind: 'capability',
    model,
    task: 'adds pairs it was trained on',
    from: 0,
    count: 4,
    seed: 1,
  })) as CapabilityResult;
  expect(result.asked).toBe(4);
  // The first asks for nine less than twenty-two.
  expect(result.example!.answer).not.toContain('thirteen');
  expect(result.right).toBeLessThan(4);
  await expect(
    analyse(held, { kind: 'capability', model, task: 'flies', from: 0, count: 1, seed: 1 }),
  ).rejects.toThrow('flies');
});
