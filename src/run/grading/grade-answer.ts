import { scoreAnswer } from '#models/capabilities/score-answer';
import { checkText, type World } from '#world';
import type { GradedQuestion } from './questions.ts';
import type { Outcome } from './rule.ts';

/**
 * Grades an answer by what it states: right where it tells the fact that was asked for and nothing false, abstained where it
 * says that it does not know and states nothing, and wrong in every other case, broken sentences among them.
 */
export function gradeAnswer(
  world: World,
  question: Pick<GradedQuestion, 'prompt' | 'reference'>,
  answer: string,
): Outcome {
  const { prompt } = question;
  const given = checkText(world, prompt + answer).sentences.slice(checkText(world, prompt).sentences.length);
  const isUnknown = given.some(({ claims }) => claims.some(({ kind }) => kind === 'unknown'));
  const isSound = given.every(({ wellFormed, assertions }) => wellFormed && assertions.length === 0);
  if (isUnknown && isSound) return 'abstained';
  return scoreAnswer(world, question, answer).right ? 'right' : 'wrong';
}
