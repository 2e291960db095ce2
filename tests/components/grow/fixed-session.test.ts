import { cutAt, fixedSession, type Moment } from '#components/grow/gallery/fixed-session.ts';
import type { FirstGrowth } from '#components/grow/recorded-growth.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const path = new URL('../../../components/grow/recorded/first-growth.json', import.meta.url);
const run = JSON.parse(readFileSync(path, 'utf8')) as FirstGrowth;
const { steps } = run.ground.spec;

describe('cutAt', () => {
  it('keeps the steps up to one and the milestones they passed', () => {
    const cut = cutAt(run, 100);
    expect(cut.losses).toEqual(run.losses.slice(0, 100));
    expect(cut.milestones.map(({ step }) => step)).toEqual([0, 10, 25, 50, 100]);
    expect(cutAt(run, steps)).toEqual(run);
  });
});

describe('fixedSession', () => {
  it.each([
    ['running', 400, 'growing', true],
    ['stopped', 400, 'paused', false],
    ['failed', 400, 'paused', false],
    ['done', steps, 'grown', false],
  ] as const)('stands still while %s', (moment: Moment, step, phase, busy) => {
    const { growth, workbench } = fixedSession(cutAt(run, step), moment);
    expect(growth.phase.value).toBe(phase);
    expect(growth.busy.value).toBe(busy);
    expect(growth.progress.value?.step).toBe(step);
    expect(growth.losses.value.at(-1)?.step).toBe(step);
    expect(growth.failure.value !== null).toBe(moment === 'failed');
    expect(workbench.keptStep.value).toBe(step);
    expect(workbench.plants.value?.map(({ stepsDone }) => stepsDone)).toEqual([step, 200]);
    expect(new Set(workbench.plants.value?.map(({ id }) => id)).size).toBe(2);
    expect(workbench.plants.value?.[0]?.id).toBe(growth.plant.value?.id);
  });
});
