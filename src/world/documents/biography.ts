import { RELATIONS, type RelationId } from '../facts/relations.ts';
import { FAREWELLS } from '../phrasings/pages/biography.ts';
import { phrasingsOf } from '../phrasings/relations/index.ts';
import { PERSON_ASIDES } from '../phrasings/pages/person-asides.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { tell } from './tell.ts';

/** Everything the world tells of a person. */
export const PERSON_RELATIONS: readonly RelationId[] = RELATIONS.filter(
  ({ subject }) => subject === 'person',
).map(({ id }) => id);

/** What belongs together: the next sentence rather stays with the matter. */
const MATTERS: readonly (readonly RelationId[])[] = [
  ['trade', 'makes', 'workplace'],
  ['home', 'pet', 'boat', 'birthDate'],
  ['food', 'hobby', 'colour'],
  ['sibling', 'friend', 'teacher'],
];
const SAME_MATTER_WEIGHT = 3;
const OPENING_WEIGHTS: Partial<Record<RelationId, number>> = { home: 4, trade: 4, birthDate: 3 };

const ASIDE_SHARE = 0.35;
const FAREWELL_SHARE = 0.3;
/** Of the remarks on a trade, the share that tells what everybody of that trade does. */
const GENERAL_SHARE = 0.4;
const LONGEST = 7;

function drawNext({ chooser }: DocumentContext, told: readonly RelationId[]): RelationId {
  const left = PERSON_RELATIONS.filter((relation) => !told.includes(relation));
  const last = told.at(-1);
  const matter = MATTERS.find((relations) => last !== undefined && relations.includes(last)) ?? [];
  return chooser.pick(
    left,
    left.map((relation) =>
      last === undefined
        ? (OPENING_WEIGHTS[relation] ?? 1)
        : matter.includes(relation)
          ? SAME_MATTER_WEIGHT
          : 1,
    ),
  );
}

function remark(context: DocumentContext, relation: RelationId, person: string): void {
  const { world, writer, chooser } = context;
  const value = world.value(relation, person)!;
  if (relation === 'trade' && chooser.chance(GENERAL_SHARE)) {
    tell(context, chooser.pick(['tradeMakes', 'tradeWorkplace'] as const), value, 'statements');
    return;
  }
  const { variables } = phrasingsOf(relation);
  writer.say(PERSON_ASIDES.get(relation)!, { A: person, [variables.value]: value });
}

/** Four to seven sentences about one person: four or five facts, with a remark or two between them. */
export const biography: DocumentKind = (context) => {
  const { writer, chooser } = context;
  const person = context.drawPerson().id;
  const facts = chooser.pick([4, 5]);
  const told: RelationId[] = [];
  let remarks = 0;
  while (told.length < facts) {
    const relation = drawNext(context, told);
    tell(context, relation, person, 'statements');
    told.push(relation);
    if (facts + remarks < LONGEST && chooser.chance(ASIDE_SHARE)) {
      remark(context, relation, person);
      remarks += 1;
    }
  }
  if (facts + remarks < LONGEST && chooser.chance(FAREWELL_SHARE)) writer.say(FAREWELLS, { A: person });
};
