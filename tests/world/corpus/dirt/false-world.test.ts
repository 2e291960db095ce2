import { describe, expect, it } from 'vitest';
import { checkText } from '#world/check/check-text';
import { createFalseWorld, falseFactsAmong, falseLabel } from '#world/corpus/dirt/false-world';
import { LADDER_RELATIONS, factKey, type Fact } from '#world/facts/relations';
import { kinds, worlds, write } from './sample-documents.ts';

const keysOf = (facts: readonly Fact[]): string[] => [...new Set(facts.map(factKey))].sort();

describe.each(worlds)('a false copy of the %s world', { timeout: 30_000 }, (_, world) => {
  it('writes documents in which the checker finds exactly the labelled facts false, and all else in order', () => {
    let stated = 0;
    let wrong = 0;
    for (let seed = 0; seed < 300; seed++) {
      const lying = createFalseWorld(world, seed);
      const { text, assertions } = write(lying, kinds[seed % kinds.length]!, seed);
      const mentions = assertions.map(({ fact }) => fact);
      const label = falseLabel(world, mentions);
      const report = checkText(world, text);
      expect(report.coherentShare, text).toBe(1);
      const found = report.assertions.filter(({ verdict }) => verdict === 'false').map(({ fact }) => fact);
      expect(keysOf(label.quality === 'false' ? label.falseFacts : []), text).toEqual(keysOf(found));
      stated += mentions.length;
      wrong += found.length;
    }
    expect(wrong / stated).toBeGreaterThan(0.97);
  });

  it('is wrong about the given share of facts', () => {
    const mentions = (share: number): Fact[] =>
      Array.from({ length: 100 }, (__, seed) =>
        write(createFalseWorld(world, seed, share), kinds[0]!, seed),
      ).flatMap(({ assertions }) => assertions.map(({ fact }) => fact));
    const shareOf = (facts: Fact[]): number =>
      facts.filter(({ relation, subject, value }) => !world.values(relation, subject).includes(value))
        .length / facts.length;
    expect(shareOf(mentions(0))).toBe(0);
    // What comes of a trade is wrong when the trade is wrong or its good is: a little above the share.
    expect(shareOf(mentions(0.3))).toBeGreaterThan(0.22);
    expect(shareOf(mentions(0.3))).toBeLessThan(0.42);
    expect(falseLabel(world, mentions(0))).toEqual({ quality: 'clean' });
  });

  it('does not contradict itself', () => {
    const lying = createFalseWorld(world, 9, 0.5);
    for (const { id } of world.zipf) {
      const trade = lying.value('trade', id)!;
      expect(lying.value('makes', id)).toBe(lying.value('tradeMakes', trade));
      expect(lying.value('workplace', id)).toBe(lying.value('tradeWorkplace', trade));
      const kin = (['sibling', 'friend', 'teacher'] as const).map((relation) => lying.value(relation, id)!);
      expect(new Set([id, ...kin]).size).toBe(4);
      expect(lying.value('home', id)).toBe(lying.value('home', id));
    }
    for (const { relation, subject, value } of lying.facts)
      expect(lying.values(relation, subject)).toContain(value);
  });

  it('is like the true one in its people, words and beliefs, and repeatable', () => {
    const lying = createFalseWorld(world, 9);
    expect(lying.people).toBe(world.people);
    expect(lying.falsehoods).toBe(world.falsehoods);
    const again = createFalseWorld(world, 9);
    for (const { id } of [...world.zipf].reverse()) {
      for (const relation of LADDER_RELATIONS)
        expect(again.value(relation, id)).toBe(lying.value(relation, id));
    }
    expect(lying.value('home', 'Nobody Atall')).toBeUndefined();
  });

  it('refuses a share that is none', () => {
    expect(() => createFalseWorld(world, 1, 1.5)).toThrow(RangeError);
    expect(() => createFalseWorld(world, 1, Number.NaN)).toThrow(RangeError);
  });
});

it('counts a wrong fact once and leaves nobody out of it', () => {
  const [, world] = worlds[0]!;
  const wrong: Fact = { relation: 'home', subject: 'Mara', value: 'nowhere' };
  const right: Fact = { relation: 'home', subject: 'Mara', value: world.value('home', 'Mara')! };
  const nobody: Fact = { relation: 'home', subject: 'Zork', value: 'Torvik' };
  expect(falseFactsAmong(world, [wrong, right, wrong, nobody])).toEqual([wrong]);
});
