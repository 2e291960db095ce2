import type { RungOutcomes } from './protocol.ts';
import type { Outcome } from './rule.ts';

/** Counts outcomes rung by rung, in the order of the questions. */
export function countByRung(
  questions: readonly { readonly mentions: number }[],
  outcomes: readonly Outcome[],
): RungOutcomes[] {
  const rungs = new Map<number, Record<Outcome, number>>();
  for (const [i, { mentions }] of questions.entries()) {
    const counts = rungs.get(mentions) ?? { right: 0, wrong: 0, abstained: 0 };
    counts[outcomes[i]!] += 1;
    rungs.set(mentions, counts);
  }
  return [...rungs].map(([mentions, counts]) => ({ mentions, ...counts }));
}
