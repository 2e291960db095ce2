import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { inWords, nats, percent, plural } from '#course/wording';
import type { AnswerCluster } from '#run/answer-clusters';
import type { AnswerSpread } from '#run/answer-spread';
import { ANSWERS_A_DRAW } from '#run/spread-plan';
import { mostEntropy, type CurvePoint, type Measure } from './curves.ts';

/** An answer as it is shown in a sentence. */
export const shownText = (text: string): string => (text.trim() === '' ? '(ended at once)' : text.trim());

export const shorten = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119)}…`);

/** What one draw came to, in two or three sentences. */
export function drawFinding(
  temperature: number,
  spread: Omit<AnswerSpread, 'clusters'>,
  texts: DrawTexts,
): string {
  const { answers, commonest, entropyNats, quality } = spread;
  if (answers === 0) return '';
  const { different, first } = texts;
  const at = `At temperature ${temperature.toFixed(1)}, ${plural(answers, 'draw')} gave`;
  const said = `‘${shorten(shownText(first))}’`;
  const how =
    different === 1
      ? `${at} one answer ${inWords(answers)} times: ${said}. The entropy is 0.`
      : different === answers
        ? `${at} as many different answers. The entropy is ${nats(entropyNats)} nats, the most there can be.`
        : `${at} ${inWords(different)} different answers; the commonest, ${said}, came ${inWords(commonest)} times. The entropy is ${nats(entropyNats)} nats, of at most ${nats(Math.log(answers))}.`;
  if (quality === null) return how;
  const formed = `${countOf(quality.wellFormed, answers)} well formed`;
  if (quality.claims === 0) return `${how} ${capital(formed)}; none claims anything that could be true.`;
  return `${how} ${capital(formed)}, ${quality.true === 0 ? 'none of them true' : `and ${countOf(quality.true, answers)} true`}.`;
}

export interface DrawTexts {
  /** How many clusters there are. */
  readonly different: number;
  /** What the largest one says. */
  readonly first: string;
}

function countOf(count: number, all: number): string {
  if (count === all) return 'all are';
  if (count === 0) return 'none is';
  return `${inWords(count)} ${count === 1 ? 'is' : 'are'}`;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** From the lowest to the highest temperature: what came of each measure. Empty below two temperatures. */
export function curvesFinding(points: readonly CurvePoint[]): string {
  const ends = (measure: Measure): [CurvePoint, CurvePoint] | null => {
    const curve = points
      .filter((point) => point.measure === measure)
      .toSorted((a, b) => a.temperature - b.temperature);
    return curve.length < 2 ? null : [curve[0]!, curve.at(-1)!];
  };
  const entropy = ends('entropy');
  if (entropy === null) return '';
  const [low, high] = entropy;
  const inNats = ({ share }: CurvePoint): string => nats(share * mostEntropy);
  const shares = (['well formed', 'true'] as const).flatMap((measure) => {
    const found = ends(measure);
    if (found === null) return [];
    return [
      `the share ${measure === 'true' ? 'that is true' : 'well formed'} from ${percent(found[0].share)} to ${percent(found[1].share)}`,
    ];
  });
  const parts = [`the entropy goes from ${inNats(low)} to ${inNats(high)} nats`, ...shares];
  const listed = parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
  return `From temperature ${low.temperature.toFixed(1)} to ${high.temperature.toFixed(1)}, ${listed}.`;
}

/** `63 % (47–76)`: a share with its 95 % interval. */
export function shareWords(successes: number, n: number): string {
  if (n === 0) return '–';
  const { low, high } = wilsonInterval(successes, n);
  return `${percent(successes / n)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;
}

/** What is not listed of a draw's clusters; empty where nothing is left. */
export function restWords(listed: readonly AnswerCluster[], clusters: number, answers: number): string {
  const count = answers - listed.reduce((sum, cluster) => sum + cluster.count, 0);
  const rest = clusters - listed.length;
  if (rest <= 0) return '';
  const times = count === rest ? 'each given once' : `given ${plural(count, 'time')} together`;
  return `And ${inWords(rest)} more, ${rest === 1 && count === 1 ? 'given once' : times}.`;
}

/** `12 of 40 answers are finished.` */
export const finishedWords = (finished: number): string =>
  `${finished} of ${ANSWERS_A_DRAW} answers are finished.`;
