import type { Answer } from '#run/protocol';

/**
 * What a draw answers of the reader's predictions: `same`, how many answers the commonest text has, 1 when all differ; `different`,
 * how many texts there are; `true`, how many are true of the world. Null until every answer is finished.
 */
export function answerOutcomes(answers: readonly Answer[]) {
  if (answers.length === 0 || answers.some(({ finished }) => !finished)) return null;
  const counts = new Map<string, number>();
  for (const { text } of answers) counts.set(text, (counts.get(text) ?? 0) + 1);
  return {
    same: Math.max(...counts.values()),
    different: counts.size,
    true: answers.filter(({ judgement }) => judgement?.verdict === 'true').length,
  };
}
