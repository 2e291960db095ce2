import { createLogitMemory } from '#run/logit-memory';
import { describe, expect, it, vi } from 'vitest';

const logits = (value: number) => vi.fn(() => Promise.resolve(Float32Array.of(value)));

describe('createLogitMemory', () => {
  it('runs the model once a prompt', async () => {
    const memory = createLogitMemory();
    const compute = logits(1);
    expect(await memory.recall(0, 'Mara', compute)).toEqual({ logits: Float32Array.of(1), ranModel: true });
    expect(await memory.recall(0, 'Mara', compute)).toEqual({ logits: Float32Array.of(1), ranModel: false });
    expect(compute).toHaveBeenCalledOnce();
  });

  it('forgets everything when the weights change', async () => {
    const memory = createLogitMemory();
    await memory.recall(3, 'Mara', logits(1));
    expect((await memory.recall(4, 'Mara', logits(2))).logits).toEqual(Float32Array.of(2));
    expect((await memory.recall(3, 'Mara', logits(5))).ranModel).toBe(true);
  });

  it('lets go of the oldest prompt', async () => {
    const memory = createLogitMemory(2);
    for (const prompt of ['a', 'b', 'c']) await memory.recall(0, prompt, logits(1));
    expect((await memory.recall(0, 'c', logits(1))).ranModel).toBe(false);
    expect((await memory.recall(0, 'a', logits(1))).ranModel).toBe(true);
  });
});
