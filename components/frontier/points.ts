import { meanScore } from '#lab/evaluation/paired-difference';
import type { Decoder, DecodingTask, SetScore } from '#run/frontier/decoder';
import type { RecordedDecoder } from './recorded.ts';

/** A mean in [0, 1] with its 95 % interval over the seeds; the mean itself where nothing was drawn. */
interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A way to write in the plane of diversity and quality. */
export interface FrontierPoint {
  readonly task: DecodingTask;
  readonly decoder: Decoder;
  readonly quality: Estimate;
  readonly diversity: Estimate;
}

/** Kinds of ways to write, each with a mark of its own. */
export type Family = 'greedy' | 'beam search' | 'temperature alone' | 'top-k' | 'top-p' | 'min-p';

export function familyOf(decoder: Decoder): Family {
  if (decoder.kind === 'greedy') return 'greedy';
  if (decoder.kind === 'beam') return 'beam search';
  if (decoder.topK !== undefined) return 'top-k';
  if (decoder.topP !== undefined) return 'top-p';
  return decoder.minP === undefined ? 'temperature alone' : 'min-p';
}

function estimate(values: readonly number[]): Estimate {
  if (values.length < 2) return { mean: values[0]!, low: values[0]!, high: values[0]! };
  const { mean, low, high } = meanScore(values);
  return { mean, low: Math.max(0, low), high: Math.min(1, high) };
}

export const pointOf = ({ task, decoder, scores }: RecordedDecoder): FrontierPoint => ({
  task,
  decoder,
  quality: estimate(scores.map(({ quality }) => quality)),
  diversity: estimate(scores.map(({ diversity }) => diversity)),
});

/** A single score, such as one of the reader's own. */
export const ownPoint = (task: DecodingTask, decoder: Decoder, score: SetScore): FrontierPoint =>
  pointOf({ task, decoder, scores: [score] });

/** Those than which none is better in one of the two and as good in the other, the least diverse first. */
export function frontierOf(points: readonly FrontierPoint[]): FrontierPoint[] {
  const sorted = points.toSorted(
    (a, b) => b.diversity.mean - a.diversity.mean || b.quality.mean - a.quality.mean,
  );
  let best = -Infinity;
  const kept = sorted.filter(({ quality }) => {
    if (quality.mean <= best) return false;
    best = quality.mean;
    return true;
  });
  return kept.toReversed();
}

const isPlain = ({ decoder }: FrontierPoint): boolean =>
  decoder.kind === 'sample' && decoder.temperature === 1 && familyOf(decoder) === 'temperature alone';

/** The model's own distribution: temperature 1 and no filter. */
export const plainOf = (points: readonly FrontierPoint[]): FrontierPoint => points.find(isPlain)!;

/** Of a family the best in quality among those at least as diverse as plain sampling; undefined where none is. */
export function bestAsDiverse(points: readonly FrontierPoint[], family: Family): FrontierPoint | undefined {
  const least = plainOf(points).diversity.mean;
  return points
    .filter(({ decoder, diversity }) => familyOf(decoder) === family && diversity.mean >= least)
    .toSorted((a, b) => b.quality.mean - a.quality.mean)[0];
}
