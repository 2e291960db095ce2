import { listNextTokens } from '#run/next-tokens';
import type { ModelInfo } from '#run/protocol';
import { describe, expect, it } from 'vitest';

const input = {
  model: {} as ModelInfo,
  reading: { tokens: 1, tokensRead: 1, contextLength: 128, unknownCharacters: [] },
  logits: Float32Array.of(Math.log(1), Math.log(6), Math.log(2), Math.log(1)),
  temperature: 1,
  top: 2,
  ranModel: true,
  textOf: (id: number) => `t${id}`,
};

describe('listNextTokens', () => {
  it('lists the likeliest first and sums up the rest', () => {
    const { tokens, rest, entropyNats } = listNextTokens(input);
    expect(tokens.map(({ text }) => text)).toEqual(['t1', 't2']);
    expect(tokens[0]!.probability).toBeCloseTo(0.6);
    expect(tokens[1]!.probability).toBeCloseTo(0.2);
    expect(rest).toBeCloseTo(0.2);
    const expected = -(0.6 * Math.log(0.6) + 0.2 * Math.log(0.2) + 2 * 0.1 * Math.log(0.1));
    expect(entropyNats).toBeCloseTo(expected);
  });

  it('keeps the order of the logits at temperature 0, where all but one have probability 0', () => {
    const { tokens, rest } = listNextTokens({ ...input, temperature: 0 });
    expect(tokens).toEqual([
      { id: 1, text: 't1', probability: 1 },
      { id: 2, text: 't2', probability: 0 },
    ]);
    expect(rest).toBe(0);
  });

  it('squares and renormalises at temperature one half', () => {
    const { tokens } = listNextTokens({ ...input, temperature: 0.5 });
    expect(tokens[0]!.probability).toBeCloseTo(36 / 42);
  });
});
