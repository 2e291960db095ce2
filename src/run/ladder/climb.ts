import { LADDER_RELATIONS, type World } from '#world';
import type { HeldModel } from '../held-model.ts';
import { RunError } from '../failure.ts';
import { worldOf } from '../judge-answer.ts';
import { answerQuestions, type LadderAnswer } from './answer-questions.ts';
import { mentionsRead } from './mentions-read.ts';
import { ladderQuestions, peopleByRung, type LadderModel, type LadderQuestion } from './people-by-rung.ts';
import type { LadderQuery, LadderUpdate } from './protocol.ts';
import { addToTally, emptyTally } from './tally.ts';

/** Questions between two reports; a model answers as many side by side. */
const AT_ONCE = 32;

interface Asked {
  readonly question: LadderQuestion;
  readonly answer: LadderAnswer;
}

/**
 * Asks for every fact of everybody on the ladder once, from the lowest rung up.
 * @returns all answers, in the order asked; those until it was stopped
 * @throws RunError when the model's text told of no ladder this site knows
 */
export async function climbLadder(
  held: HeldModel,
  { temperature, seed, phrasing }: Omit<LadderQuery, 'kind' | 'model'>,
  report: (update: LadderUpdate) => void,
  signal: AbortSignal,
): Promise<Asked[]> {
  const model = held.info();
  const { name, world } = ladderOf(held);
  const rungs = peopleByRung(world, mentionsRead[name].told);
  const questions = rungs.flatMap(({ people }, rung) =>
    people.flatMap(({ id }) =>
      LADDER_RELATIONS.map((relation) => ({
        rung,
        question: ladderQuestions(world, name, id, relation)[phrasing]!,
      })),
    ),
  );
  const tallies = rungs.map(emptyTally);
  const asked: Asked[] = [];
  const tell = (): void =>
    report({ model, done: asked.length, questions: questions.length, rungs: [...tallies] });
  tell();
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const part = questions.slice(from, from + AT_ONCE);
    const answers = await answerQuestions(
      held.model,
      world,
      part.map(({ question }) => question),
      { temperature, seed, signal },
    );
    if (signal.aborted) break;
    for (const [i, { rung, question }] of part.entries()) {
      const answer = answers[i]!;
      tallies[rung] = addToTally(tallies[rung]!, answer);
      asked.push({ question, answer });
    }
    tell();
  }
  return asked;
}

function ladderOf(held: HeldModel): { readonly name: LadderModel; readonly world: World } {
  const { name, world: told } = held.info();
  const world = worldOf(told);
  if (world === null || (name !== 'fern' && name !== 'shrub'))
    throw new RunError(
      'no-model',
      `Nobody counted whom the text of the model ‘${name}’ tells of.`,
      'Take the shrub or the fern of this site.',
    );
  return { name, world };
}
