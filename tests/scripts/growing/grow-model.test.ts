import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLossesOf, growModel } from '../../../scripts/growing/grow-model.ts';
import { growCommand, type GrowthPlan } from '../../../scripts/growing/growth-plan.ts';
import { loadCourseTokenizer } from '../../../scripts/growing/training-set.ts';
import { adoptCheckpoints } from '../../../scripts/records/adopt.ts';

const tokenizer = loadCourseTokenizer();
const onePhase: GrowthPlan = {
  size: 'sprout',
  text: 'primer',
  steps: 12,
  notesFirst: 0,
  tasksLast: 0,
  words: 3000,
  seed: 3,
};
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'grow-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Grows until so many steps are done, as if Ctrl-C had come then. */
async function growUntil(step: number, into: string, plan = onePhase): Promise<void> {
  const stop = new AbortController();
  const progress = (share: number): void => {
    if (share * (plan.steps + (plan.more ?? 0)) >= step) stop.abort();
  };
  await expect(growModel({ plan, tokenizer, folder: into, signal: stop.signal, progress })).rejects.toThrow(
    /The same command goes on from there/u,
  );
}

test(
  'a growth that was stopped comes to the same bytes, in a folder that took it over too',
  { timeout: 60_000 },
  async () => {
    const whole = await growModel({ plan: onePhase, tokenizer, folder: join(folder, 'whole') });
    await growUntil(5, join(folder, 'halves'));
    adoptCheckpoints(join(folder, 'halves'), join(folder, 'adopted'));
    const halves = await growModel({ plan: onePhase, tokenizer, folder: join(folder, 'adopted') });
    expect(halves.checkpoint.weights).toEqual(whole.checkpoint.weights);
    expect(halves.firstLosses).toEqual(whole.firstLosses);
    expect(whole.firstLosses).toHaveLength(12);
    expect(await firstLossesOf(onePhase, tokenizer, 4)).toEqual(whole.firstLosses.slice(0, 4));
  },
);

test(
  'a second phase begins where the first ended, and goes on after a stop too',
  { timeout: 60_000 },
  async () => {
    const twoPhases = { ...onePhase, steps: 6, more: 6 };
    const grow = (into: string, plan: GrowthPlan) =>
      growModel({ plan, tokenizer, folder: join(folder, into) });
    const whole = await grow('whole', twoPhases);
    await growUntil(9, join(folder, 'stopped'), twoPhases);
    const stopped = await grow('stopped', twoPhases);
    await grow('later', { ...onePhase, steps: 6 });
    const later = await grow('later', twoPhases);
    expect(whole.checkpoint.stepsDone).toBe(12);
    expect(whole.checkpoint.recipe.schedule.phaseEnds).toEqual([6, 12]);
    expect(stopped.checkpoint.weights).toEqual(whole.checkpoint.weights);
    expect(later.checkpoint.weights).toEqual(whole.checkpoint.weights);
  },
);

test('a checkpoint of another plan is not gone on from', { timeout: 60_000 }, async () => {
  await growUntil(2, folder);
  const other = growModel({ plan: { ...onePhase, steps: 20 }, tokenizer, folder });
  await expect(other).rejects.toThrow(/of a growth of 12 steps from seed 3, not of 20 from 3/u);
  expect(() => adoptCheckpoints(folder, folder)).toThrow(/holds a growth under way/u);
  expect(() => adoptCheckpoints(join(folder, 'gone'), folder)).toThrow(/no checkpoint in/u);
});

test('a plan says by what command it grows, and what cannot be planned', async () => {
  expect(growCommand({ ...onePhase, text: 'full', notesFirst: 4, tasksLast: 5, more: 6 })).toBe(
    'npm run grow -- sprout --text full --steps 12 --words 3000 --seed 3 --notes-first 4 --tasks-last 5 --more 6',
  );
  await expect(growModel({ plan: { ...onePhase, notesFirst: 4 }, tokenizer, folder })).rejects.toThrow(
    /--text full only/u,
  );
});
