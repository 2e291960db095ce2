import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createWorld } from '#world/facts/world';
import { LADDER_RELATIONS, RELATIONS } from '#world/facts/relations';
import { TRADES } from '#world/lexicon/trades';

const pocket = createWorld({ size: 'pocket' });
const full = createWorld({ size: 'full' });

describe('createWorld', () => {
  test('has the people, towns, trades and relations it promises', () => {
    expect(pocket.people).toHaveLength(60);
    expect(new Set(pocket.people.map((person) => person.id)).size).toBe(60);
    expect(full.people).toHaveLength(600);
    expect(new Set(full.people.map((person) => person.id)).size).toBe(600);
    expect(full.lexicon.town.length).toBeGreaterThanOrEqual(20);
    expect(full.lexicon.trade.length).toBeGreaterThanOrEqual(30);
    expect(RELATIONS.length).toBeGreaterThanOrEqual(12);
    const large = LADDER_RELATIONS.filter((relation) => full.domainSize(relation) >= 300);
    expect(large).toEqual(['birthDate', 'boat']);
  });

  test.each([pocket, full])('says of each person and town what the relations ask: $size', (world) => {
    for (const { id, subject } of RELATIONS) {
      const subjects =
        subject === 'person'
          ? world.people.map((person) => person.id)
          : world.lexicon[subject].map((e) => e.id);
      for (const name of subjects)
        expect(world.values(id, name).length, `${id} of ${name}`).toBeGreaterThan(0);
    }
  });

  test('draws facts of the pocket world from the pocket lexicon, and the full world agrees with them', () => {
    for (const fact of pocket.facts) {
      if (fact.relation === 'ferry' || /sibling|friend|teacher/.test(fact.relation)) continue;
      const person = full.people.find((candidate) => candidate.firstName === fact.subject);
      expect(full.values(fact.relation, person?.id ?? fact.subject)).toContain(fact.value);
    }
    const towns = new Set(pocket.lexicon.town.map((entry) => entry.id));
    expect(
      pocket.facts.filter((fact) => fact.relation === 'home').every((fact) => towns.has(fact.value)),
    ).toBe(true);
  });

  test('makes the chain from trade to good to workplace redundant', () => {
    for (const person of full.people) {
      const trade = TRADES.find((candidate) => candidate.name === full.value('trade', person.id))!;
      expect(full.value('makes', person.id)).toBe(trade.good);
      expect(full.value('workplace', person.id)).toBe(trade.workplace);
    }
  });

  test('pairs siblings with each other and never joins two people of one first name', () => {
    for (const world of [pocket, full]) {
      const firstName = (id: string) => id.split(' ')[0];
      for (const { id } of world.people) {
        expect(world.value('sibling', world.value('sibling', id)!)).toBe(id);
        for (const relation of ['sibling', 'friend', 'teacher'] as const) {
          expect(firstName(world.value(relation, id)!)).not.toBe(firstName(id));
        }
      }
    }
  });

  test('gives siblings of the full world one surname', () => {
    const surname = (id: string) => id.split(' ')[1];
    for (const { id } of full.people) expect(surname(full.value('sibling', id)!)).toBe(surname(id));
  });

  test('lets ferries run both ways', () => {
    for (const { id: town } of full.lexicon.town) {
      for (const other of full.values('ferry', town)) expect(full.values('ferry', other)).toContain(town);
    }
  });

  test('stands 20 people on each rung of the full ladder, balanced over values', () => {
    expect(full.ladder.map((rung) => rung.mentions)).toEqual([0, 1, 3, 10, 30, 100, 300, 1000]);
    for (const { people } of full.ladder) {
      expect(people).toHaveLength(20);
      for (const relation of LADDER_RELATIONS) {
        const values = people.map((person) => full.value(relation, person.id)!);
        const counts = [...Map.groupBy(values, (value) => value).values()].map((group) => group.length);
        expect(Math.max(...counts), relation).toBeLessThanOrEqual(1);
      }
      expect(people.filter((person) => person.gender === 'female')).toHaveLength(10);
    }
    const ladder = new Set(full.ladder.flatMap((rung) => rung.people));
    expect(full.zipf.some((person) => ladder.has(person))).toBe(false);
  });

  test('knows its popular falsehoods to be false', () => {
    for (const { claimed, truth } of full.falsehoods) {
      expect(full.values(truth.relation, truth.subject)).toContain(truth.value);
      expect(full.values(claimed.relation, claimed.subject)).not.toContain(claimed.value);
    }
    expect(full.falsehoods).toHaveLength(12);
  });

  test('gives the same facts for the same seed, byte for byte, and others for another', () => {
    const digest = (seed: number) =>
      createHash('sha256')
        .update(JSON.stringify(createWorld({ size: 'full', seed }).facts))
        .digest('hex');
    expect(digest(1)).toBe(createHash('sha256').update(JSON.stringify(full.facts)).digest('hex'));
    expect(digest(1)).not.toBe(digest(2));
  });
});
