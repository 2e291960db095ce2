import type { RelationId } from '../facts/relations.ts';
import { PERSON_RELATIONS } from './biography.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { ask, tell } from './tell.ts';
import { TOWN_RELATIONS } from './town-entry.ts';

const TRADE_RELATIONS: readonly RelationId[] = ['tradeMakes', 'tradeWorkplace'];

const SUBJECTS = ['person', 'town', 'trade'] as const;
const SUBJECT_WEIGHTS = [0.7, 0.22, 0.08];
/** How often an answer is a whole statement; others lean on the question. */
const STATEMENT_SHARE = 0.6;

/** One question and its answer, each in a turn of its own. */
export function questionTurn(context: DocumentContext, relation: RelationId, subject: string): void {
  context.writer.user();
  ask(context, relation, subject);
  context.writer.assistant();
  tell(context, relation, subject, context.chooser.chance(STATEMENT_SHARE) ? 'statements' : 'answers');
}

function drawSubject(context: DocumentContext): { subject: string; relations: readonly RelationId[] } {
  const { world, chooser } = context;
  switch (chooser.pick(SUBJECTS, SUBJECT_WEIGHTS)) {
    case 'person':
      return { subject: context.drawPerson().id, relations: PERSON_RELATIONS };
    case 'town':
      return { subject: chooser.pick(world.lexicon.town).id, relations: TOWN_RELATIONS };
    case 'trade':
      return { subject: chooser.pick(world.lexicon.trade).id, relations: TRADE_RELATIONS };
  }
}

/** A chat of one to three questions about one person, town or trade. */
export const questionAnswer: DocumentKind = (context) => {
  const { subject, relations } = drawSubject(context);
  const turns = context.chooser.pick([1, 2, 3].filter((count) => count <= relations.length));
  let left = relations;
  for (let turn = 0; turn < turns; turn++) {
    const relation = context.chooser.pick(left);
    questionTurn(context, relation, subject);
    left = left.filter((id) => id !== relation);
  }
};
