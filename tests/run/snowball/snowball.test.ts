import { expect, test } from 'vitest';
import { countOutcomes, outcomeOf } from '#run/snowball/outcome';
import { askTrade, beginAlone, BEGINNINGS, beginWithTrade } from '#run/snowball/prompts';
import { valueNamed } from '#run/snowball/value-named';
import { checkText, createWorld } from '#world';

const world = createWorld({ size: 'full' });
const people = world.ladder.at(-1)!.people;

test('what an answer is made to begin with is a text of the world, whatever the trade', () => {
  for (const [at, { id: trade }] of world.lexicon.trade.entries()) {
    const person = people[at % people.length]!;
    const good = world.value('tradeMakes', trade)!;
    for (let way = 0; way < BEGINNINGS; way++) {
      const { wellFormedShare, assertions } = checkText(
        world,
        `${beginWithTrade(person, trade, way)} ${good}.`,
      );
      expect(wellFormedShare).toBe(1);
      expect(assertions.map(({ fact }) => [fact.relation, fact.subject, fact.value])).toEqual([
        ['trade', person.id, trade],
        ['makes', person.id, good],
      ]);
      expect(checkText(world, `${beginAlone(person, way)} ${good}.`).wellFormedShare).toBe(1);
    }
    expect(checkText(world, askTrade(person)).sentences[0]!.group).toBe('trade.question');
  }
});

test.each([
  ['bread. She works at the forge.', 'good', 'bread'],
  ['the rowing boats that people talk about.', 'good', 'rowing boats'],
  ['a lot. She makes bread.', 'good', undefined],
  ['The work of a smith.', 'trade', 'smith'],
  ['', 'good', undefined],
] as const)('%s names %s %s', (text, category, named) => {
  expect(valueNamed(world, text, category)).toBe(named);
});

test('a good is the wrong trade’s, the true one, the model’s own, another or none', () => {
  const goods = { forced: 'bread', truth: 'ale', alone: 'rope' };
  const outcomes = ['bread', 'ale', 'rope', 'soap', undefined].map((named) => outcomeOf({ ...goods, named }));
  expect(outcomes).toEqual(['along', 'truth', 'own', 'other', 'none']);
  // What it knows by itself is the truth, not its own.
  expect(outcomeOf({ ...goods, alone: 'ale', named: 'ale' })).toBe('truth');
  expect(countOutcomes(['along', 'along', 'none'])).toEqual({
    along: 2,
    truth: 0,
    own: 0,
    other: 0,
    none: 1,
  });
});
