import type { Answer, Verdict } from './protocol.ts';

/** Answers that say the same. */
export interface AnswerCluster {
  /** The wording that came up most, the earliest of several. */
  readonly text: string;
  readonly count: number;
  /** How many ways it was worded. */
  readonly wordings: number;
  /** What the world says of it; null where nothing was judged, or nothing written. */
  readonly verdict: Verdict | null;
}

type Clustered = Pick<Answer, 'text' | 'judgement'>;

/**
 * Puts together answers that state the same facts and, where an answer states none that can be told, those with the same text. The
 * largest cluster comes first, of equal ones the one that came up first.
 */
export function clusterAnswers(answers: readonly Clustered[]): AnswerCluster[] {
  const groups = new Map<string, Clustered[]>();
  for (const answer of answers) {
    const { statement } = answer.judgement ?? {};
    const key = statement === undefined ? `text ${answer.text.trim()}` : `states ${statement}`;
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()]
    .map((group) => {
      const wordings = new Map<string, number>();
      for (const { text } of group) wordings.set(text.trim(), (wordings.get(text.trim()) ?? 0) + 1);
      const [text] = [...wordings].reduce((most, one) => (one[1] > most[1] ? one : most));
      const verdict = group[0]!.judgement?.verdict ?? null;
      return { text, count: group.length, wordings: wordings.size, verdict };
    })
    .sort((a, b) => b.count - a.count);
}
