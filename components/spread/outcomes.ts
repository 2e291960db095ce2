import type { AnswerSpread } from '#run/answer-spread';
import { ANSWERS_A_DRAW } from '#run/spread-plan';

/**
 * What a whole draw answers of the reader's predictions: `commonest`, how many answers say what most say; `different`, how many
 * answers there are; `true`, how many are true of the world. Null where not all are there or nothing was judged.
 */
export function drawOutcomes({ answers, commonest, clusters, quality }: AnswerSpread) {
  if (answers < ANSWERS_A_DRAW || quality === null) return null;
  return { commonest, different: clusters.length, true: quality.true };
}
