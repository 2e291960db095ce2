import type { RelationId } from '../facts/relations.ts';
import {
  AND_YOU,
  BYES,
  FINE,
  HELLOS,
  HOW_ARE_YOU,
  MUST_GO,
  NEWS,
  REPLIES,
  WELL_WELL,
} from '../phrasings/pages/dialogue.ts';
import { phrasingsOf } from '../phrasings/relations/index.ts';
import { PERSON_RELATIONS } from './biography.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { tell } from './tell.ts';

const KIN: readonly RelationId[] = ['sibling', 'friend', 'teacher'];

const GREETED_SHARE = 0.5;
const NEWS_SHARE = 0.2;
const RETURN_SHARE = 0.4;
const REPLY_SHARE = 0.6;
const BRIEF_SHARE = 0.2;

/** What waits for an answer: a fact of the one who answers, or news of somebody else. */
type Asked = { readonly relation: RelationId } | { readonly newsOf: string };

/** A talk on the way: who has told what of themselves, and of whom there was news. */
interface Talk {
  readonly context: DocumentContext;
  readonly told: Set<string>;
}

/** What a person can still be asked, leaving out what would name the one who asks. */
function askable({ context: { world }, told }: Talk, person: string, asker: string): RelationId[] {
  return PERSON_RELATIONS.filter(
    (relation) => !told.has(`${person} ${relation}`) && world.value(relation, person) !== asker,
  );
}

/** `asker` puts a question to `other`; `before` is what the asker has just answered. */
function putQuestion(talk: Talk, asker: string, other: string, before: Asked | undefined): Asked {
  const { world, writer, chooser } = talk.context;
  const options = askable(talk, other, asker);
  if (before && 'relation' in before && options.includes(before.relation) && chooser.chance(RETURN_SHARE)) {
    writer.say(AND_YOU);
    return before;
  }
  const friends = KIN.map((kin) => world.value(kin, other)!).filter(
    (id) => id !== asker && !talk.told.has(id),
  );
  if (friends.length > 0 && chooser.chance(NEWS_SHARE)) {
    const newsOf = chooser.pick(friends);
    writer.say(NEWS, { C: newsOf });
    return { newsOf };
  }
  const relation = chooser.pick(options);
  writer.say(phrasingsOf(relation).toYou!);
  return { relation };
}

/** @param mayBeBrief false where another sentence stands between question and answer */
function answer(talk: Talk, speaker: string, asked: Asked, mayBeBrief: boolean): void {
  const { chooser } = talk.context;
  if ('newsOf' in asked) {
    const relation = chooser.pick(PERSON_RELATIONS.filter((id) => !KIN.includes(id)));
    tell(talk.context, relation, asked.newsOf, 'statements');
    talk.told.add(asked.newsOf);
    return;
  }
  tell(talk.context, asked.relation, speaker, mayBeBrief && chooser.chance(BRIEF_SHARE) ? 'brief' : 'speech');
  talk.told.add(`${speaker} ${asked.relation}`);
}

/** What one says to what `other` has just answered. */
function reply({ context: { world, writer } }: Talk, other: string, asked: Asked): void {
  if ('newsOf' in asked) {
    writer.say(WELL_WELL);
    return;
  }
  const { variables } = phrasingsOf(asked.relation);
  writer.say(REPLIES.get(asked.relation)!, { [variables.value]: world.value(asked.relation, other)! });
}

/** Two people who know each other talk for five to seven lines, and tell each other true things. */
export const dialogue: DocumentKind = (context) => {
  const { world, writer, chooser } = context;
  const talk: Talk = { context, told: new Set() };
  let other = context.drawPerson().id;
  let speaker = world.value(chooser.pick(KIN), other)!;
  const takeTurn = (): void => {
    [speaker, other] = [other, speaker];
    writer.speaker(speaker);
  };

  takeTurn();
  writer.say(HELLOS, { B: other });
  const isGreeted = chooser.chance(GREETED_SHARE);
  if (isGreeted) writer.say(HOW_ARE_YOU);
  takeTurn();
  writer.say(HELLOS, { B: other });
  if (isGreeted) writer.say(FINE);

  const questions = chooser.pick([1, 2, 3]);
  let asked = putQuestion(talk, speaker, other, undefined);
  let answered: Asked | undefined;
  for (let left = questions; left > 0; left--) {
    takeTurn();
    const isReplied = answered !== undefined && chooser.chance(REPLY_SHARE);
    if (answered && isReplied) reply(talk, other, answered);
    answer(talk, speaker, asked, !isReplied);
    answered = asked;
    if (left > 1) asked = putQuestion(talk, speaker, other, asked);
  }
  takeTurn();
  reply(talk, other, asked);
  writer.say(MUST_GO);
  takeTurn();
  writer.say(BYES, { B: other });
};
