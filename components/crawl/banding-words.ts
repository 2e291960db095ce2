import { percent } from '#course/wording';
import { lshProbability } from '#lab/filtering/lsh';

/** What a banding does, in a sentence. */
export function bandingWords(bands: number, rows: number): string {
  const turn = (1 / bands) ** (1 / rows);
  const at = (similarity: number): string => percent(lshProbability(similarity, { bands, rows }));
  return `${bands * rows} hashes a page. The curve turns near a similarity of ${turn.toFixed(2)}: pages alike to 0.60 meet with ${at(0.6)}, to 0.75 with ${at(0.75)}, to 0.90 with ${at(0.9)}.`;
}
