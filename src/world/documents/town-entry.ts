import type { Person } from '../facts/people.ts';
import { RELATIONS, type RelationId } from '../facts/relations.ts';
import type { World } from '../facts/world.ts';
import { GOODBYES, RESIDENTS, TOWN_ASIDES, WELCOMES } from '../phrasings/pages/town-entry.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { tell } from './tell.ts';

/** Everything the world tells of a town. */
export const TOWN_RELATIONS: readonly RelationId[] = RELATIONS.filter(
  ({ subject }) => subject === 'town',
).map(({ id }) => id);

/** What an entry may add about a resident: nothing that names a further person. */
const RESIDENT_RELATIONS: readonly RelationId[] = RELATIONS.filter(
  ({ id, subject, value }) => subject === 'person' && value !== 'person' && id !== 'home' && id !== 'trade',
).map(({ id }) => id);

const WELCOME_SHARE = 0.4;
/** How often a fact is told without naming the town again. */
const HERE_SHARE = 0.75;
const ASIDE_SHARE = 0.3;
const MOST_ASIDES = 2;
const RESIDENT_FACT_SHARE = 0.6;
const GOODBYE_SHARE = 0.3;

interface Resident {
  readonly person: Person;
  /** Zipf's law over all people, so that entries keep to the law of mentions. */
  readonly weight: number;
}

const residentsByTown = new WeakMap<World, ReadonlyMap<string, readonly Resident[]>>();

function residentsOf(world: World, town: string): readonly Resident[] {
  let residents = residentsByTown.get(world);
  if (!residents) {
    const all = world.zipf.map((person, rank): Resident => ({ person, weight: 1 / (rank + 1) }));
    residents = Map.groupBy(all, ({ person }) => world.value('home', person.id)!);
    residentsByTown.set(world, residents);
  }
  return residents.get(town) ?? [];
}

function tellResidents(context: DocumentContext, town: string): void {
  const { world, writer, chooser } = context;
  let left = residentsOf(world, town);
  if (left.length === 0) return;
  const count = chooser.pick([0, 1, 2].slice(0, left.length + 1));
  for (let i = 0; i < count && left.length > 0; i++) {
    const { person } = chooser.pick(
      left,
      left.map(({ weight }) => weight),
    );
    writer.say(RESIDENTS, { A: person.id, trade: world.value('trade', person.id)! });
    if (chooser.chance(RESIDENT_FACT_SHARE))
      tell(context, chooser.pick(RESIDENT_RELATIONS), person.id, 'statements');
    left = left.filter((other) => other.person.firstName !== person.firstName);
  }
}

/** A page of a guide book about one town, which saw it all and liked most of it. */
export const townEntry: DocumentKind = (context) => {
  const { world, writer, chooser } = context;
  const town = chooser.pick(world.lexicon.town).id;
  const facts = chooser.pick([3, 4, 5]);
  const told: RelationId[] = [];
  let asides = 0;
  let isNamed = chooser.chance(WELCOME_SHARE);
  if (isNamed) writer.say(WELCOMES, { town });
  while (told.length < facts) {
    const relation = chooser.pick(TOWN_RELATIONS.filter((id) => !told.includes(id)));
    tell(context, relation, town, isNamed && chooser.chance(HERE_SHARE) ? 'here' : 'statements');
    isNamed = true;
    told.push(relation);
    if (asides < MOST_ASIDES && chooser.chance(ASIDE_SHARE)) {
      writer.say(TOWN_ASIDES.get(relation)!);
      asides += 1;
    }
  }
  tellResidents(context, town);
  if (chooser.chance(GOODBYE_SHARE)) writer.say(GOODBYES);
};
