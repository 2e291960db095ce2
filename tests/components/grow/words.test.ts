import { dateWords, growthFinding, growthOutcomes, plantWords, speedWords } from '#components/grow/words.ts';
import type { Milestone, TrainingGround } from '#run/protocol';
import { describe, expect, it } from 'vitest';
import { samplePlant } from '../../course/workbench/sample-plant.ts';

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

const ground = { floor: { factsKnown: 1.1, factsUnknown: 1.5 } } as TrainingGround;
const milestone: Milestone = {
  step: 100,
  sample: [],
  wellFormedShare: 0.615,
  sentences: 83,
  heldOutLoss: 2.345,
};

describe('growthFinding', () => {
  it('holds the loss against both floors and says what the samples do', () => {
    expect(growthFinding(milestone, ground)).toBe(
      'After 100 steps the model loses 2.35 nats a token on text it has not seen; nothing can lose less than 1.10. ' +
        'Of 83 sentences it wrote, 62 % are well formed: the language comes, with slips. ' +
        'A reader who knew the language and not one fact would lose 1.50, so there is language left to learn, not facts alone.',
    );
  });

  it('says so when no sentence was finished', () => {
    const words = growthFinding({ ...milestone, step: 0, wellFormedShare: null }, ground);
    expect(words).toContain('Before its first step');
    expect(words).toContain('does not finish a sentence');
  });

  it('claims facts only below the floor that nobody passes without them', () => {
    expect(growthFinding({ ...milestone, heldOutLoss: 1.51 }, ground)).not.toContain('must know');
    expect(growthFinding({ ...milestone, heldOutLoss: 1.49 }, ground)).toContain('it must know some facts');
  });
});

describe('growthOutcomes', () => {
  it('counts sentences of ten, and rounds the loss as it is shown', () => {
    expect(growthOutcomes(milestone)).toEqual({ 'well-formed': 6, loss: 2.35 });
  });

  it('counts an unfinished text as none', () => {
    expect(growthOutcomes({ ...milestone, wellFormedShare: null })?.['well-formed']).toBe(0);
  });

  it('has nothing to answer before the first step', () => {
    expect(growthOutcomes({ ...milestone, step: 0 })).toBeNull();
  });
});

describe('plantWords', () => {
  it('says kind, steps, size and date', () => {
    const { record } = samplePlant();
    expect(plantWords(record)).toBe(`sprout · step 4 of 10 · 0.6 MB · ${dateWords(record.savedMs)}`);
    expect(plantWords({ ...record, size: null, spec: null, stepsDone: null })).toMatch(
      /^46,176 parameters · steps unknown · /,
    );
  });
});
