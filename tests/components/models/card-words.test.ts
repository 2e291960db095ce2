import { describe, expect, it } from 'vitest';
import {
  fileSize,
  lossBars,
  lossFinding,
  minutesInWords,
  needsFinding,
  needsOfLessons,
} from '#components/models/card-words.ts';
import { LESSON_NEEDS } from '#models/capabilities/needs';
import type { MeasuredCard } from '#models/model-card';

const loss = { heldOut: 1.5, documents: 64, uniform: 6.5, floor: { factsKnown: 0.25, factsUnknown: 0.5 } };

/** A card on which every need is met to the same share. */
const cardOf = (name: string, right: number): Pick<MeasuredCard, 'name' | 'capabilities'> => ({
  name,
  capabilities: {
    stamp: { command: `npm run record -- capabilities-${name}`, seed: 1, minutes: 1, date: '2026-01-31' },
    model: name,
    world: 'full',
    questions: 100,
    lines: LESSON_NEEDS.map(({ capability, lesson }) => ({
      name: capability,
      lessons: [lesson],
      right,
      count: 100,
    })),
  },
});

describe('the loss of a card', () => {
  it('stands between guessing and both floors', () => {
    const bars = lossBars({ name: 'fern', loss });
    expect(bars.map(({ text }) => text)).toEqual(['6.50', '1.50', '0.50', '0.25']);
    expect(bars.find(({ isMain }) => isMain)?.label).toBe('fern');
  });

  it('is told as a share of the way, and what is left', () => {
    expect(lossFinding({ name: 'fern', loss })).toMatch(
      /the fern has gone 83 %; 1\.00 nats a token are left/u,
    );
  });
});

describe('the needs of the lessons', () => {
  it('are met by the best model there is', () => {
    const needs = needsOfLessons([cardOf('fern', 0.3), cardOf('shrub', 1)]);
    expect(needs.every(({ met, model }) => met && model === 'shrub')).toBe(true);
    expect(needsFinding(needs)).toMatch(
      /^Every one of \d+ needs is met\. Lessons 2, 3 and 5 grow their own/u,
    );
  });

  it('are named where they are open, and where no model was asked', () => {
    const needs = needsOfLessons([cardOf('fern', 0.72)]);
    const open = needs.filter(({ met }) => !met);
    expect(open.every(({ atLeast }) => atLeast > 0.72)).toBe(true);
    expect(needsFinding(needs)).toContain(`Open are ${open.length}, of lessons`);
    expect(
      needsOfLessons([]).every(({ met, model, right }) => !met && model === null && right === null),
    ).toBe(true);
  });
});

it.each([
  [200, '1 KB'],
  [346_776, '339 KB'],
  [1_775_800, '1.7 MB'],
])('writes %d bytes as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

it.each([
  [0.02, '1 second'],
  [0.5, '30 seconds'],
  [1, '1 minute'],
  [59.6, '1 hour'],
  [130, '2 hours 10 minutes'],
])('writes %d minutes as %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});
