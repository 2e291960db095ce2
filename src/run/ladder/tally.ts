import type { LadderAnswer } from './answer-questions.ts';
import type { LadderRung } from './people-by-rung.ts';
import type { RungTally } from './protocol.ts';

export function emptyTally({ mentions, people }: LadderRung): RungTally {
  const told = people.reduce((sum, person) => sum + person.told, 0) / people.length;
  const outcomes = { right: 0, wrong: 0, unknown: 0, broken: 0 };
  return { mentions, told, asked: 0, ...outcomes, named: 0, confidence: 0, confidenceSquared: 0 };
}

export function addToTally(tally: RungTally, { outcome, confidence }: LadderAnswer): RungTally {
  return {
    ...tally,
    asked: tally.asked + 1,
    [outcome]: tally[outcome] + 1,
    named: tally.named + (confidence === null ? 0 : 1),
    confidence: tally.confidence + (confidence ?? 0),
    confidenceSquared: tally.confidenceSquared + (confidence ?? 0) ** 2,
  };
}
