import { checkText, factKey, type Fact, type World } from '#world';

/** What an answer comes to, however it is worded. */
export interface AnswerReading {
  /** Equal for answers that state the same facts, or that say alike that it is not known; else the text itself. */
  readonly meaning: string;
  /** The fact that it states of who was asked about; null where it states none, or something else. */
  readonly fact: Fact | null;
  /** `right` and `wrong` of that fact, `declined` where it says that it is not known, `other` for all the rest. */
  readonly outcome: AnswerOutcome;
}

export type AnswerOutcome = 'right' | 'wrong' | 'declined' | 'other';

/**
 * Reads an answer as the world does.
 * @param asked relation and subject of the question
 * @param prompt the question with the marker of the answer
 * @param answer what was written after it
 */
export function readAnswer(
  world: World,
  asked: Pick<Fact, 'relation' | 'subject'>,
  prompt: string,
  answer: string,
): AnswerReading {
  const given = checkText(world, prompt).sentences.length;
  const sentences = checkText(world, prompt + answer).sentences.slice(given);
  const other: AnswerReading = { meaning: `text ${answer.trim()}`, fact: null, outcome: 'other' };
  if (sentences.length === 0 || sentences.some(({ coherent }) => !coherent)) return other;
  const facts = sentences.flatMap(({ assertions }) => assertions.map(({ fact }) => fact));
  if (facts.length === 0) {
    const declines = sentences.some(({ claims }) => claims.some(({ kind }) => kind === 'unknown'));
    return declines ? { meaning: 'unknown', fact: null, outcome: 'declined' } : other;
  }
  const meaning = `states ${facts.map(factKey).sort().join(' ')}`;
  const fact = facts.find(
    ({ relation, subject }) => relation === asked.relation && subject === asked.subject,
  );
  if (fact === undefined) return { meaning, fact: null, outcome: 'other' };
  const isTrue = world.values(fact.relation, fact.subject).includes(fact.value);
  return { meaning, fact, outcome: isTrue ? 'right' : 'wrong' };
}
