import type { Person, RelationId, World } from '#world';
import { LADDER_RELATIONS } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument } from '#world/documents/document';
import type { Rule } from '#world/grammar/rule';
import { phrasingsOf } from '#world/phrasings/relations/index';

/** Shipped models whose text told of people by a ladder of mentions. */
export type LadderModel = 'fern' | 'shrub';

/** One question, by the person, the relation and the words it is put in. */
export interface LadderQuestion {
  readonly relation: RelationId;
  /** Id of the person. */
  readonly subject: string;
  /** Id of the right answer. */
  readonly value: string;
  /** Which of the relation's phrasings it is put in, from 0. */
  readonly phrasing: number;
  /** Whether training puts questions in this phrasing; those that it does not are withheld. */
  readonly practised: boolean;
  /** What a model reads, with `<user>` and `<assistant>`. */
  readonly prompt: string;
}

export interface LadderPerson {
  readonly id: string;
  /** How often training read each of the ladder's facts about them; 0 is never. */
  readonly told: number;
}

export interface LadderRung {
  /** What the recipe plans, and the rung's name: 0, 1, 3, 10, 30, 100, in the full world 300 and 1,000 too. */
  readonly mentions: number;
  readonly people: readonly LadderPerson[];
}

/** Phrasings of training that the fern's text has of everything, see the primer. */
const PRIMER_PHRASINGS = 2;

/**
 * Who stands on each rung, the lowest first: 4 people a rung in the pocket world, 20 in the full one.
 * @param told how often training read the facts of each person, by id; see `mentions-read.ts`
 * @throws RangeError when somebody's count is missing
 */
export function peopleByRung(world: World, told: Readonly<Record<string, number>>): LadderRung[] {
  const counted = ({ id }: Person): LadderPerson => {
    const times = told[id];
    if (times === undefined) throw new RangeError(`Nobody counted how often ${id} was told of.`);
    return { id, told: times };
  };
  return world.ladder.map(({ mentions, people }) => ({ mentions, people: people.map(counted) }));
}

/**
 * Every way to ask for a fact of a person, those of training first: four, and two withheld. A fern knows the first two.
 * @throws Error when the world does not know the answer
 */
export function ladderQuestions(
  world: World,
  model: LadderModel,
  subject: string,
  relation: RelationId,
): LadderQuestion[] {
  const value = world.value(relation, subject);
  if (value === undefined) throw new Error(`The world tells no ${relation} of ${subject}.`);
  return phrasingsOf(relation).questions.rules.map((rule, phrasing) => ({
    relation,
    subject,
    value,
    phrasing,
    practised: !rule.withheld && (model === 'shrub' || phrasing < PRIMER_PHRASINGS),
    prompt: questionText(world, rule, relation, subject),
  }));
}

/** All questions about a rung's people, in all phrasings: person by person, relation by relation. */
export const rungQuestions = (world: World, model: LadderModel, { people }: LadderRung): LadderQuestion[] =>
  people.flatMap(({ id }) =>
    LADDER_RELATIONS.flatMap((relation) => ladderQuestions(world, model, id, relation)),
  );

/** One question as a chat has it, up to where the answer begins. */
function questionText(world: World, rule: Rule, relation: RelationId, subject: string): string {
  const { variables, questions } = phrasingsOf(relation);
  const nobody = (): never => {
    throw new Error('A question of the ladder draws nobody.');
  };
  const { text } = writeDocument(
    world,
    ({ writer }) => {
      writer.user();
      writer.say({ name: questions.name, rules: [rule] }, { [variables.subject]: subject });
      writer.assistant();
    },
    // There is one rule and nothing to choose.
    createChooser(() => 0),
    { policy: { kind: 'all' }, drawPerson: nobody },
  );
  return text;
}
