import { readFileSync } from 'node:fs';
import { loadTokenizer } from '#models';
import { writeExam } from '#run/trial/exam';
import { runTrial } from '#run/trial/run-trial';
import type { TrialSpec } from '#run/trial/spec';
import { describe, expect, it } from 'vitest';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const exam = writeExam(tokenizer, 'primer');
const spec: TrialSpec = {
  size: 'sprout',
  text: {
    kind: 'written',
    uniqueTokens: 1000,
    dirt: 'shuffled',
    dirtyShare: 0,
    kinds: 1,
    phrasings: 1,
  },
  subject: 'primer',
  steps: 6,
  seed: 1,
};

describe('runTrial', () => {
  it('trains, tells how far it is, and examines', async () => {
    const steps: number[] = [];
    const result = await runTrial({ spec, tokenizer, exam, report: ({ step }) => steps.push(step) });
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(result.heldOutLoss).toBeGreaterThan(3);
    expect(result.heldOutLoss).toBeLessThan(Math.log(tokenizer.vocabularySize) + 0.1);
    expect(result.tokensRead).toBe(6 * 2 * 192);
    expect(result.factShare).toBeLessThanOrEqual(1);
  }, 30_000);

  it('stops after the step under way', async () => {
    const stop = new AbortController();
    let last = 0;
    const run = runTrial({
      spec: { ...spec, steps: 1000 },
      tokenizer,
      exam,
      signal: stop.signal,
      report: ({ step }) => {
        last = step;
        if (step === 3) stop.abort();
      },
    });
    await expect(run).rejects.toThrow();
    expect(last).toBe(3);
  });

  it('refuses steps that cannot be taken', async () => {
    await expect(runTrial({ spec: { ...spec, steps: 0 }, tokenizer, exam })).rejects.toThrow(
      '1 to 20,000 steps',
    );
  });
});
