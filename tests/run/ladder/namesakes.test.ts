import { namesakeShare } from '#run/ladder/namesakes';
import { createWorld } from '#world';
import { describe, expect, it } from 'vitest';

const world = createWorld({ size: 'full' });
const [mara, other] = world.people.filter(({ firstName }) => firstName === 'Mara');

describe('namesakeShare', () => {
  it('counts what is true of somebody else with the first name', () => {
    const value = world.value('boat', other!.id)!;
    const share = namesakeShare(world, [{ relation: 'boat', subject: mara!.id, value }]);
    expect(share).toMatchObject({ wrong: 1, ofNamesake: 1 });
  });

  it('expects as many as the other first names would bring', () => {
    // Every home has so many first names among its people; over all homes a name's ten people cover most of them.
    const statements = world.lexicon.town.map(({ id }) => ({
      relation: 'home' as const,
      subject: mara!.id,
      value: id,
    }));
    const { expected, ofNamesake } = namesakeShare(world, statements);
    const names = [...new Set(world.people.map(({ firstName }) => firstName))].filter(
      (name) => name !== 'Mara',
    );
    const covered = names.map(
      (name) =>
        new Set(
          world.people.filter(({ firstName }) => firstName === name).map(({ id }) => world.value('home', id)),
        ).size,
    );
    expect(expected).toBeCloseTo(covered.reduce((sum, count) => sum + count, 0) / names.length, 9);
    expect(ofNamesake).toBeLessThanOrEqual(9);
  });

  it('says nothing of no statements', () => {
    expect(namesakeShare(world, [])).toEqual({ wrong: 0, ofNamesake: 0, expected: 0 });
  });
});
