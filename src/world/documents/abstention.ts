import { RELATIONS } from '../facts/relations.ts';
import { phrasingsOf } from '../phrasings/relations/index.ts';
import { unknownAnswer } from '../phrasings/tasks/abstention.ts';
import type { DocumentKind } from './document.ts';
import { strangersFor, type MaterialOptions } from './withheld.ts';

const PERSON_RELATIONS = RELATIONS.filter(({ subject }) => subject === 'person').map(({ id }) => id);

/** A question about somebody nobody knows, and an answer that says so. */
export const createAbstention =
  ({ material }: MaterialOptions = {}): DocumentKind =>
  ({ writer, chooser, policy }) => {
    const values = { A: chooser.pick(strangersFor(material ?? policy)) };
    writer.user();
    writer.say(phrasingsOf(chooser.pick(PERSON_RELATIONS)).questions, values);
    writer.assistant();
    writer.say(unknownAnswer, values);
  };

export const abstention = createAbstention();
