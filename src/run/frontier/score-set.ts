import { distinctN } from '#lab/evaluation/diversity';
import type { World } from '#world';
import { clusterAnswers } from '../answer-clusters.ts';
import { judgeAnswer } from '../judge-answer.ts';
import { statementOf } from '../statement-of-answer.ts';
import type { DecodingTask, SetScore } from './decoder.ts';

/**
 * What a set of answers is worth for a task. A story: share of openings that are well formed, and different pairs of words as a
 * share of all (distinct-2, Li et al. 2016, arXiv 1510.03055). Facts: share of answers that are true, and of different answers.
 * @param wholes the prompt with each answer
 */
export function scoreSet(
  world: World,
  task: DecodingTask,
  prompt: string,
  wholes: readonly string[],
): SetScore {
  const answers = wholes.map((whole) => {
    const judgement = judgeAnswer(world, prompt, whole);
    const statement = statementOf(world, prompt, whole);
    return {
      text: whole.slice(prompt.length),
      judgement: judgement && { ...judgement, ...(statement === null ? {} : { statement }) },
    };
  });
  const share = (fits: (verdict: string) => boolean): number =>
    answers.filter(({ judgement }) => judgement !== null && fits(judgement.verdict)).length / wholes.length;
  if (task === 'facts')
    return {
      quality: share((verdict) => verdict === 'true'),
      diversity: clusterAnswers(answers).length / wholes.length,
    };
  const pairs = distinctN(wholes, 2);
  return { quality: share((verdict) => verdict !== 'broken'), diversity: Number.isNaN(pairs) ? 0 : pairs };
}
