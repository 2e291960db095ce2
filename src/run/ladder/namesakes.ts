import type { Fact, World } from '#world';

/** How often what is wrongly said of somebody is true of a namesake. */
export interface NamesakeShare {
  /** Wrong statements that were looked at. */
  readonly wrong: number;
  /** Those true of somebody else with the same first name. */
  readonly ofNamesake: number;
  /** How many would be true of the bearers of another first name, any of them alike: what chance would bring. */
  readonly expected: number;
}

const firstName = (id: string): string => id.split(' ')[0]!;

/** @param statements what was said of people of the world and is not so */
export function namesakeShare(world: World, statements: readonly Fact[]): NamesakeShare {
  const names = new Set(world.people.map((person) => person.firstName));
  let ofNamesake = 0;
  let expected = 0;
  for (const { relation, subject, value } of statements) {
    const own = firstName(subject);
    const bearers = new Set(
      world.people
        .filter(({ id }) => id !== subject && world.value(relation, id) === value)
        .map((person) => person.firstName),
    );
    const others = bearers.size - (bearers.has(own) ? 1 : 0);
    ofNamesake += bearers.has(own) ? 1 : 0;
    expected += others / (names.size - 1);
  }
  return { wrong: statements.length, ofNamesake, expected };
}
