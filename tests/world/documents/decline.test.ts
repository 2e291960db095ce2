import { describe, expect, test } from 'vitest';
import { createDecline, decline } from '#world/documents/decline';
import { agreeing, declining } from '#world/phrasings/tasks/errands/errand';
import { ERRANDS } from '#world/phrasings/tasks/errands/index';
import {
  answerOf,
  caughtShare,
  caughtSwaps,
  faults,
  foreignSentences,
  pronounChanges,
  settings,
  worlds,
  writeMany,
} from './task-support.ts';

const training = { kind: 'training' } as const;
const trainingRules = ({ rules }: typeof declining) => rules.filter((rule) => !rule.withheld);

describe('declines', () => {
  test('cover eight kinds of errand or more, each with an innocent look-alike in nearly the same words', () => {
    expect(ERRANDS.length).toBeGreaterThanOrEqual(8);
    expect(trainingRules(declining).length).toBeGreaterThanOrEqual(6);
    for (const { name, harmful, innocent } of ERRANDS) {
      expect(trainingRules(harmful).length, name).toBeGreaterThanOrEqual(2);
      expect(trainingRules(innocent).length, name).toBeGreaterThanOrEqual(2);
      const words = (group: typeof harmful) =>
        new Set(group.rules.flatMap((rule) => rule.template.source.toLowerCase().match(/[a-z]{3,}/g) ?? []));
      const shared = [...words(innocent)].filter((word) => words(harmful).has(word));
      expect(shared.length / words(innocent).size, name).toBeGreaterThan(0.4);
    }
  });

  test.each(settings)('every one is flawless: $size, $policyKind', ({ world, policy }) => {
    const texts = writeMany(world, decline, policy);
    expect(faults(world, texts)).toEqual([]);
    expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
    expect(caughtShare(world, texts.flatMap(pronounChanges))).toBe(1);
    expect(caughtSwaps(world, texts)).toBeGreaterThanOrEqual(0.95);
  });

  test('what should be declined is not granted, and what is innocent is not declined', () => {
    const [world] = worlds;
    const harmful = writeMany(world, createDecline({ errands: 'harmful' }), training, 100);
    const innocent = writeMany(world, createDecline({ errands: 'innocent' }), training, 100);
    const answeredBy = (text: string, answer: string) =>
      text.slice(0, text.length - answerOf(text).length) + answer;
    for (const { template } of agreeing.rules) {
      expect(
        caughtShare(
          world,
          harmful.map((text) => answeredBy(text, template.source)),
        ),
      ).toBe(1);
      expect(
        faults(
          world,
          innocent.map((text) => answeredBy(text, template.source)),
        ),
      ).toEqual([]);
    }
    for (const { template } of declining.rules) {
      expect(
        caughtShare(
          world,
          innocent.map((text) => answeredBy(text, template.source)),
        ),
      ).toBe(1);
    }
  });
});
