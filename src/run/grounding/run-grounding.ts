import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import { noteDraws } from './cell.ts';
import { answerWithNotes, remember, tally, type GroundedAnswer } from './measure-cell.ts';
import type { GroundingQuery, GroundingUpdate } from './protocol.ts';

/**
 * Asks the people of a rung without notes, then with notes, and counts whose facts the answers state.
 * @throws RunError `unfit` when the model's world is not this site's, or has no such rung
 */
export async function runGrounding(
  held: HeldModel,
  { cell, seed }: Pick<GroundingQuery, 'cell' | 'seed'>,
  report: (update: GroundingUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const model = held.info();
  const world = worldOf(model.world);
  const rung = world?.ladder.find(({ mentions }) => mentions === cell.mentions);
  if (world === null || rung === undefined)
    throw new RunError(
      'unfit',
      `The text of this model has no people who are mentioned ${cell.mentions} times.`,
      'Choose another rung.',
    );
  const each = noteDraws * rung.people.length;
  const tell = (done: number, alone: GroundingUpdate['alone'], answers: readonly GroundedAnswer[]): void =>
    report({ model, cell, done, total: 2 * each, alone, tally: tally(answers), answers: [...answers] });
  const none = { answers: 0, true: 0 };
  tell(0, none, []);
  const remembered = await remember(held, world, { mentions: cell.mentions, seed }, signal, (done) =>
    tell(done, none, []),
  );
  if (signal.aborted) return;
  const alone = { answers: each, true: remembered.filter(({ isTrue }) => isTrue).length };
  await answerWithNotes(held, world, cell, remembered, signal, (answers) =>
    tell(each + answers.length, alone, answers),
  );
}
