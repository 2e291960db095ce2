import { growthFinding, speedWords } from '#components/grow/words.ts';
import type { Milestone, TrainingGround } from '#run/protocol';
import { describe, expect, it } from 'vitest';

describe('speedWords', () => {
  it('rounds to what a short measurement can know', () => {
    expect(speedWords({ backend: 'wasm', tokensPerSecond: 9123 })).toBe(
      'This device trains about 9,000 tokens a second on its CPU.',
    );
    expect(speedWords({ backend: 'webgpu', tokensPerSecond: 45_678 })).toContain(
      '46,000 tokens a second on its GPU',
    );
  });
});

describe('growthFinding', () => {
  const ground = { floor: { factsKnown: 1.1, factsUnknown: 1.5 } } as TrainingGround;
  const milestone: Milestone = {
    step: 100,
    sample: [],
    wellFormedShare: 0.615,
    sentences: 83,
    heldOutLoss: 2.345,
  };

  it('holds the loss against the floor and says how many sentences are well formed', () => {
    expect(growthFinding(milestone, ground)).toBe(
      'After 100 steps the model loses 2.35 nats a token on text it has not seen; nothing can lose less than 1.10. ' +
        'Of 83 sentences it wrote, 62 % are well formed.',
    );
  });

  it('says so when no sentence was finished', () => {
    const words = growthFinding({ ...milestone, step: 0, wellFormedShare: null }, ground);
    expect(words).toContain('Before its first step');
    expect(words).toContain('does not finish a sentence');
  });
});
