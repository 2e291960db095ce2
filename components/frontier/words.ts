import { percent } from '#course/wording';
import type { Decoder, DecodingTask } from '#run/frontier/decoder';
import { bestAsDiverse, frontierOf, plainOf, type Family, type FrontierPoint } from './points.ts';

export const taskWords: Readonly<Record<DecodingTask, { name: string; quality: string; diversity: string }>> =
  {
    story: {
      name: 'A story’s opening',
      quality: 'well formed',
      diversity: 'different pairs of words (distinct-2)',
    },
    facts: { name: 'Eight facts', quality: 'true', diversity: 'different answers' },
  };

/** `temperature 1.3, min-p 0.05`. */
export function decoderWords(decoder: Decoder): string {
  if (decoder.kind === 'greedy') return 'greedy';
  if (decoder.kind === 'beam') return `beam search, width ${decoder.beams}`;
  const { temperature, topK, topP, minP } = decoder;
  const filters = [
    topK === undefined ? '' : `, top-k ${topK}`,
    topP === undefined ? '' : `, top-p ${topP}`,
    minP === undefined ? '' : `, min-p ${minP}`,
  ];
  return `temperature ${temperature.toFixed(1)}${filters.join('')}`;
}

const FAMILIES: readonly Family[] = ['temperature alone', 'top-k', 'top-p', 'min-p'];

/** `81 % well formed, 47 % different`. */
function scoreWords({ task, quality, diversity }: FrontierPoint): string {
  return `${percent(quality.mean)} ${taskWords[task].quality}, ${percent(diversity.mean)} different`;
}

/** Greedy and beams, plain sampling, and what each filter makes of as much diversity. */
export function frontierFinding(points: readonly FrontierPoint[]): string {
  const plain = plainOf(points);
  const { name, quality } = taskWords[plain.task];
  const greedy = points.find(({ decoder }) => decoder.kind === 'greedy')!;
  const widest = points.findLast(({ decoder }) => decoder.kind === 'beam')!;
  const best = FAMILIES.flatMap((family) => {
    const point = bestAsDiverse(points, family);
    if (point === undefined) return [];
    const { low, high } = point.quality;
    return [`${family} ${percent(point.quality.mean)} (${Math.round(100 * low)}–${Math.round(100 * high)})`];
  });
  return [
    `${name}: greedy is ${scoreWords(greedy)}; ${decoderWords(widest.decoder)}, ${scoreWords(widest)}; the model’s own distribution, ${scoreWords(plain)}.`,
    `Of all that is at least as diverse as that, the best of each kind is ${quality} in: ${best.join(', ')}.`,
    `${frontierOf(points).length} of ${points.length} ways lie on the frontier.`,
  ].join(' ');
}

/** The reader's newest point against the recorded frontier. */
export function ownFinding(point: FrontierPoint, recorded: readonly FrontierPoint[]): string {
  const above = recorded.filter(
    ({ quality, diversity }) => quality.mean > point.quality.mean && diversity.mean > point.diversity.mean,
  );
  const place =
    above.length === 0
      ? 'no recorded way is better in both'
      : `better in both: ${above.length} of ${recorded.length}, such as ${decoderWords(above[0]!.decoder)}`;
  return `Yours, ${decoderWords(point.decoder)}: ${scoreWords(point)}; ${place}.`;
}
