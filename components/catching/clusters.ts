import type { AskedQuestion } from '#run/catching/ask-questions';
import type { AnswerOutcome } from '#run/catching/read-answer';

/** Samples that mean the same. */
export interface MeaningCluster {
  /** The wording that came up most, the earliest of several. */
  readonly text: string;
  readonly count: number;
  readonly wordings: number;
  readonly outcome: AnswerOutcome;
  /** Whether the greedy answer means this too. */
  readonly isAnswer: boolean;
}

/** The first set's samples by their meaning, the largest cluster first. */
export function meaningClusters({ answer, sets }: AskedQuestion): MeaningCluster[] {
  const groups = Map.groupBy(sets[0]!.samples, ({ meaning }) => meaning);
  return [...groups]
    .map(([meaning, samples]) => {
      const wordings = Map.groupBy(samples, ({ text }) => text.trim());
      const [text] = [...wordings].reduce((most, one) => (one[1].length > most[1].length ? one : most));
      return {
        text,
        count: samples.length,
        wordings: wordings.size,
        outcome: samples[0]!.outcome,
        isAnswer: meaning === answer.meaning,
      };
    })
    .sort((a, b) => b.count - a.count);
}
