import { createRng, deriveSeed } from '#lab';
import { factKey, relationOf, type Fact, type RelationId } from '../../facts/relations.ts';
import type { World } from '../../facts/world.ts';
import type { DirtLabel } from './label.ts';

const firstName = (id: string): string => id.split(' ')[0]!;

const KIN: readonly RelationId[] = ['sibling', 'friend', 'teacher'];

/** What a person's trade decides. */
const OF_TRADE: Readonly<Partial<Record<RelationId, RelationId>>> = {
  makes: 'tradeMakes',
  workplace: 'tradeWorkplace',
};

/**
 * A world that gives wrong answers about a share of the facts and is like the true one in all else: documents
 * written from it read perfectly and are wrong, which cannot be seen from inside. It contradicts itself in
 * nothing it says of a person or a town: who is given another trade makes that trade's goods.
 * @param seed which facts are wrong, and how
 * @param share of facts that are wrong, in [0, 1]
 * @throws RangeError when the share is outside
 */
export function createFalseWorld(world: World, seed: number, share = 1): World {
  if (!(share >= 0 && share <= 1))
    throw new RangeError(`The share of false facts lies between 0 and 1, not ${share}.`);
  const told = new Map<string, readonly string[]>();

  /** Each relation between people lies with people of its own, so that nobody is given two parts. */
  function wrongPeople(relation: RelationId, subject: string): string[] {
    const real = [subject, ...KIN.flatMap((kin) => world.values(kin, subject))].map(firstName);
    const others = world.zipf.filter((person) => !real.includes(person.firstName));
    return others.filter((_, i) => i % KIN.length === KIN.indexOf(relation)).map(({ id }) => id);
  }

  function wrongValues(relation: RelationId, subject: string): string[] {
    const category = relationOf(relation).value;
    if (category === 'person') return wrongPeople(relation, subject);
    const truth = world.values(relation, subject);
    const others = world.lexicon[category]
      .map(({ id }) => id)
      .filter((id) => id !== subject && !truth.includes(id));
    if (relation !== 'trade') return others;
    return others.filter((trade) =>
      (['makes', 'workplace'] as const).every(
        (made) => values(OF_TRADE[made]!, trade)[0] !== world.value(made, subject),
      ),
    );
  }

  function tell(relation: RelationId, subject: string): readonly string[] {
    const truth = world.values(relation, subject);
    if (truth.length === 0) return truth;
    const ofTrade = OF_TRADE[relation];
    if (ofTrade) return values(ofTrade, values('trade', subject)[0]!);
    const rng = createRng(deriveSeed(seed, `${relation}|${subject}`));
    if (rng() >= share) return truth;
    const wrong = wrongValues(relation, subject);
    return truth.map(() => wrong.splice(Math.floor(rng() * wrong.length), 1)[0]!);
  }

  function values(relation: RelationId, subject: string): readonly string[] {
    const key = `${relation}|${subject}`;
    let answer = told.get(key);
    if (!answer) told.set(key, (answer = tell(relation, subject)));
    return answer;
  }

  let facts: readonly Fact[] | undefined;
  return {
    ...world,
    values,
    value: (relation, subject) => values(relation, subject)[0],
    get facts() {
      facts ??= world.facts.map((fact) => {
        const place = world.values(fact.relation, fact.subject).indexOf(fact.value);
        return { ...fact, value: values(fact.relation, fact.subject)[place]! };
      });
      return facts;
    },
  };
}

/** The facts among these that are wrong in this world, each once; facts about nobody are neither right nor wrong. */
export function falseFactsAmong(world: World, mentions: readonly Fact[]): Fact[] {
  const wrong = mentions.filter(({ relation, subject, value }) => {
    const truth = world.values(relation, subject);
    return truth.length > 0 && !truth.includes(value);
  });
  return [...new Map(wrong.map((fact) => [factKey(fact), fact])).values()];
}

/** The label of a document written from a false world: clean when nothing it happens to state is wrong. */
export function falseLabel(world: World, mentions: readonly Fact[]): DirtLabel {
  const falseFacts = falseFactsAmong(world, mentions);
  return falseFacts.length > 0 ? { quality: 'false', falseFacts } : { quality: 'clean' };
}
