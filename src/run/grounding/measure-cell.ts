import type { World } from '#world';
import type { HeldModel } from '../held-model.ts';
import { answerGreedily } from './answer-greedily.ts';
import { noAnswers, type AnswerSource, type GroundingCell, type SourceCounts } from './cell.ts';
import { drawAsked, poseWithNotes, type Asked } from './pose.ts';
import { readAnswer, sourceOf } from './read-answer.ts';

/** A question to people of one rung, and what the model makes of it by itself. */
export interface Remembered extends Asked {
  readonly answer: string;
  /** The value it states; undefined where it states none. */
  readonly memory: string | undefined;
  readonly isTrue: boolean;
}

export interface GroundedAnswer {
  readonly prompt: string;
  readonly answer: string;
  readonly source: AnswerSource;
  readonly isTrue: boolean;
}

export interface CellTally {
  readonly counts: SourceCounts;
  /** Answers that are true of the world. */
  readonly true: number;
}

/** Asks without notes: what the model remembers, true or not. */
export async function remember(
  held: Pick<HeldModel, 'model' | 'tokenizer'>,
  world: World,
  { mentions, seed }: { readonly mentions: number; readonly seed: number },
  signal: AbortSignal,
  report?: (done: number) => void,
): Promise<Remembered[]> {
  const asked = drawAsked(world, mentions, seed);
  const answers = await answerGreedily(
    held,
    asked.map(({ question }) => question),
    signal,
    report,
  );
  return answers.map((answer, i) => {
    const one = asked[i]!;
    const read = readAnswer(world, one.question, answer, one.relation);
    const memory = read.kind === 'value' ? read.value : undefined;
    return { ...one, answer, memory, isTrue: memory === world.value(one.relation, one.person) };
  });
}

/** Asks the same with notes, and tells whose fact each answer states. */
export async function answerWithNotes(
  held: Pick<HeldModel, 'model' | 'tokenizer'>,
  world: World,
  cell: GroundingCell,
  remembered: readonly Remembered[],
  signal: AbortSignal,
  report: (answers: readonly GroundedAnswer[]) => void = () => {},
): Promise<GroundedAnswer[]> {
  const posed = remembered.map((one) => poseWithNotes(world, one, cell, one.memory));
  const grounded: GroundedAnswer[] = [];
  for (let from = 0; from < posed.length && !signal.aborted; from += 20) {
    const part = posed.slice(from, from + 20);
    const answers = await answerGreedily(
      held,
      part.map(({ prompt }) => prompt),
      signal,
    );
    answers.forEach((answer, i) => {
      const one = part[i]!;
      const read = readAnswer(world, one.prompt, answer, one.relation);
      grounded.push({
        prompt: one.prompt,
        answer,
        source: sourceOf(read, one, remembered[from + i]!.memory),
        isTrue: read.kind === 'value' && read.value === world.value(one.relation, one.person),
      });
    });
    report(grounded);
  }
  return grounded;
}

export function tally(answers: readonly Pick<GroundedAnswer, 'source' | 'isTrue'>[]): CellTally {
  const counts = { ...noAnswers };
  for (const { source } of answers) counts[source]++;
  return { counts, true: answers.filter(({ isTrue }) => isTrue).length };
}
