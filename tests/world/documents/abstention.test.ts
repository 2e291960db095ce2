import { describe, expect, test } from 'vitest';
import { checkText } from '#world/check/check-text';
import { abstention } from '#world/documents/abstention';
import { STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { unknownAnswer } from '#world/phrasings/tasks/abstention';
import { caughtSwaps, faults, foreignSentences, settings, worlds, writeMany } from './task-support.ts';

describe('abstention', () => {
  test('has six phrasings and two withheld ones', () => {
    expect(unknownAnswer.rules.filter((rule) => !rule.withheld)).toHaveLength(6);
    expect(unknownAnswer.rules.filter((rule) => rule.withheld)).toHaveLength(2);
  });

  test.each(settings)(
    'every one is flawless, about permitted strangers: $size, $policyKind',
    ({ world, policy }) => {
      const texts = writeMany(world, abstention, policy);
      expect(faults(world, texts)).toEqual([]);
      expect(texts.flatMap((text) => foreignSentences(world, text, policy))).toEqual([]);
      for (const text of texts) {
        const numbers = (text.match(/\p{Lu}\p{Ll}+/gu) ?? []).flatMap(
          (name) => STRANGER_NAMES.index(name) ?? [],
        );
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.every((number) => number % 2 === (policy.kind === 'withheld' ? 1 : 0))).toBe(true);
      }
      expect(caughtSwaps(world, texts)).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('not to know somebody of the world is false, and so is to know a stranger', () => {
    const [world] = worlds;
    const read = (text: string) => checkText(world, text);
    expect(read('<user>Where does Mara live?<assistant>I do not know.').claims).toEqual([
      { kind: 'unknown', verdict: 'false' },
    ]);
    expect(read('<user>Where does Halik live?<assistant>I do not know.').flawless).toBe(true);
    expect(read('<user>Where does Halik live?<assistant>I have never heard of Corabin.').flawless).toBe(
      false,
    );
    expect(read('<user>Where does Halik live?<assistant>In Skara.').assertions[0]?.verdict).toBe('nobody');
    expect(read('I do not know.').flawless).toBe(false);
  });
});
