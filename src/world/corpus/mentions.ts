import type { Fact, RelationId } from '../facts/relations.ts';

/** Anything that states facts: a document of a corpus. */
export interface Mentioning {
  readonly mentions: readonly Fact[];
}

/** How often each fact was stated, truly or falsely. */
export interface MentionCounts {
  /** Times this very fact was stated. */
  fact(fact: Fact): number;
  /** Times anything was stated of the subject in this relation. */
  subject(relation: RelationId, subject: string): number;
}

/**
 * Counts mentions in a corpus, or as training saw them: pass how often each document was read.
 * @param timesRead reads of the document with this index; without it every document counts once
 */
export function countMentions(
  documents: readonly Mentioning[],
  timesRead: (documentIndex: number) => number = () => 1,
): MentionCounts {
  const byFact = new Map<string, number>();
  const bySubject = new Map<string, number>();
  documents.forEach((document, i) => {
    const reads = timesRead(i);
    if (reads === 0) return;
    for (const { relation, subject, value } of document.mentions) {
      const key = `${relation}|${subject}`;
      bySubject.set(key, (bySubject.get(key) ?? 0) + reads);
      byFact.set(`${key}|${value}`, (byFact.get(`${key}|${value}`) ?? 0) + reads);
    }
  });
  return {
    fact: ({ relation, subject, value }) => byFact.get(`${relation}|${subject}|${value}`) ?? 0,
    subject: (relation, subject) => bySubject.get(`${relation}|${subject}`) ?? 0,
  };
}
