import type { Person } from '../facts/people.ts';
import { LADDER_RELATIONS } from '../facts/relations.ts';
import type { DocumentKind } from './document.ts';
import { questionTurn } from './question-answer.ts';
import { tell } from './tell.ts';

/** How often the facts are told in a row; else they are asked for one by one. */
const TOLD_SHARE = 0.75;

/** Everything the ladder counts about a person, each fact once, in any order, and nothing and nobody else. */
export const ladderDocument =
  (person: Person): DocumentKind =>
  (context) => {
    const { chooser } = context;
    const isTold = chooser.chance(TOLD_SHARE);
    let left = LADDER_RELATIONS;
    while (left.length > 0) {
      const relation = left.length > 1 ? chooser.pick(left) : left[0]!;
      if (isTold) tell(context, relation, person.id, 'statements');
      else questionTurn(context, relation, person.id);
      left = left.filter((id) => id !== relation);
    }
  };
