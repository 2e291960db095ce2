import { expect, test } from 'vitest';
import { checkText, createWorld, LADDER_RELATIONS } from '#world';
import { cutStatements } from '#world/phrasings/cut-statements';

const world = createWorld({ size: 'pocket' });

test('each beginning and the true value make the statement, whatever the phrasing', () => {
  const { id } = world.people.find(({ gender }) => gender === 'male')!;
  for (const relation of ['home', 'food', 'colour', 'boat', 'birthDate'] as const) {
    const value = world.value(relation, id)!;
    for (const { text } of cutStatements(world, relation)) {
      const { sentences, assertions } = checkText(world, `${text(id)} ${value}.`);
      expect(sentences[0]).toMatchObject({ wellFormed: true, coherent: true });
      expect(assertions[0]).toMatchObject({ verdict: 'true', fact: { relation, subject: id, value } });
    }
  }
});

test('no beginning could go on with another relation', () => {
  const sources = cutStatements(world, 'pet').map(({ source }) => source);
  expect(sources).toContain("{A's} pet is {animal:a}.");
  // '{A} keeps' may go on with a boat as well.
  expect(sources).not.toContain('{A} keeps {animal:a}.');
});

test('there are phrasings enough to compare, and some that no model has read', () => {
  for (const relation of LADDER_RELATIONS) {
    const cut = cutStatements(world, relation);
    expect(cut.filter(({ withheld }) => !withheld).length).toBeGreaterThan(3);
    expect(cut.filter(({ withheld }) => withheld).length).toBeGreaterThan(0);
  }
});

test('somebody unknown is refused', () => {
  expect(() => cutStatements(world, 'home')[0]!.text('Nobody')).toThrow('Nobody');
});
