import type { RuleReading } from '../verdict.ts';
import type { StageId } from './settings.ts';

/** A document on its way through the pipeline; C4's stage takes lines out of it. */
export interface Flowing {
  /** Its place in what was put in. */
  readonly index: number;
  readonly text: string;
}

/** A document that was taken out, and why. */
export interface Drop {
  readonly index: number;
  /** The rule that fired; of near-duplicates `earlier` is the document it repeats. */
  readonly fired: RuleReading;
  readonly earlier?: number;
}

export interface Outcome {
  readonly kept: readonly Flowing[];
  readonly drops: readonly Drop[];
}

/** What became of the documents in one stage. */
export interface StageOutcome extends Outcome {
  readonly stage: StageId;
  /** Places of those that came in. */
  readonly incoming: readonly number[];
  /** `off`, or why a stage that is on let everything pass. */
  readonly state: 'worked' | 'off' | 'untaught';
}

/** Judges documents one by one and tells how far it is, a share in [0, 1]. */
export function* judgeEach(
  documents: readonly Flowing[],
  judge: (document: Flowing) => { readonly text?: string; readonly fired: RuleReading | undefined },
): Generator<number, Outcome> {
  const kept: Flowing[] = [];
  const drops: Drop[] = [];
  for (const [i, document] of documents.entries()) {
    const { text = document.text, fired } = judge(document);
    if (fired) drops.push({ index: document.index, fired });
    else kept.push({ index: document.index, text });
    if (i % 8 === 7) yield (i + 1) / documents.length;
  }
  return { kept, drops };
}
