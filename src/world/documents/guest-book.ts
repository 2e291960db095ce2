import { guestFact } from '../facts/guests.ts';
import { arrival, guestRemark } from '../phrasings/tasks/guest-book.ts';
import type { DocumentKind } from './document.ts';

/** How often the guest book is asked and not read, and how often it remembers something besides the day. */
const QUESTION_SHARE = 0.25;
const REMARK_SHARE = 0.5;

/**
 * One mention of one guest: the day they came, stated or asked for. The corpus decides who is mentioned how often.
 * @param guest number of the guest, from 0
 */
export const guestBook =
  (guest: number): DocumentKind =>
  ({ world, writer, chooser }) => {
    const { subject, value } = guestFact(world, guest);
    const values = { A: subject, date: value };
    if (chooser.chance(QUESTION_SHARE)) {
      writer.user();
      writer.say(arrival.questions, values);
      writer.assistant();
      writer.say(chooser.pick([arrival.answers, arrival.statements]), values);
    } else {
      writer.say(arrival.statements, values);
      if (chooser.chance(REMARK_SHARE)) writer.say(guestRemark, values);
    }
  };
