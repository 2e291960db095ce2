import { inWords, plural, visible, wholeNumber } from '#course/wording';
import type { ArithmeticResult, ComputedLogits, NamedToken } from '#run/analysis/protocol';
import { distance } from './digits.ts';
import type { PartedTexts } from './parted-texts.ts';
import type { RecordedRate, RecordedTies } from './computing.ts';
import { wayWords } from './ways.ts';

const quoted = ({ text }: NamedToken): string => `‘${visible(text)}’`;
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('; ')}; and ${names.at(-1)!}`;

/** How far apart the two likeliest tokens lie in one way of computing: above 0 while the first leads. */
export const gapOf = ({ logits: [first, second] }: ComputedLogits): number => first - second;

/** Ways by the token they would take, the most agreed-on first. */
function camps(computed: readonly ComputedLogits[]): { token: NamedToken; ways: ComputedLogits[] }[] {
  const byToken = [...Map.groupBy(computed, ({ best }) => best.id).values()];
  return byToken
    .map((ways) => ({ token: ways[0]!.best, ways }))
    .sort((a, b) => b.ways.length - a.ways.length);
}

/** What the computations come to, in a sentence or two. */
export function computedFinding({ computed }: ArithmeticResult): string {
  const [first] = computed;
  const others = computed.slice(1);
  const most = Math.max(...others.map(({ greatestDifference }) => greatestDifference));
  const [majority, ...rest] = camps(computed);
  const gap = distance(Math.abs(gapOf(first!)));
  if (rest.length === 0) {
    const count = others.filter(({ greatestDifference }) => greatestDifference > 0).length;
    return `${capital(inWords(count))} of ${inWords(others.length)} other ways of computing differ from 64 bits, by ${distance(most)} at most. All take ${quoted(majority!.token)}, which leads by ${gap}.`;
  }
  const dissent = rest.map(
    ({ token, ways }) => `${quoted(token)} by ${listed(ways.map(({ way }) => wayWords[way].name))}`,
  );
  const tied = computed.filter((one) => gapOf(one) === 0).map(({ way }) => wayWords[way].name);
  const ties =
    tied.length === 0
      ? ''
      : ` By ${listed(tied)} they come out equal, and then the one that stands first in the vocabulary is taken.`;
  return `The likeliest token depends on how the sums are rounded: ${quoted(majority!.token)} by ${inWords(majority!.ways.length)} of ${inWords(computed.length)} ways, ${listed(dissent)}. In 64 bits the two likeliest lie ${gap} apart.${ties}`;
}

/** What became of the texts, in a sentence; empty while nothing was written. */
export function textsFinding(texts: PartedTexts | null): string {
  if (texts === null || texts.branches.length === 0) return '';
  const { branches, sharedTokens } = texts;
  const ways = branches.reduce((sum, branch) => sum + branch.ways.length, 0);
  if (branches.length === 1) {
    return `Written on greedily, all ${inWords(ways)} give the same ${plural(sharedTokens, 'token')}.`;
  }
  const where = sharedTokens === 0 ? 'at the first token' : `after ${plural(sharedTokens, 'token')}`;
  return `Written on greedily, the texts part ${where}, into ${inWords(branches.length)}.`;
}

/** `1 in 230,000`, cut to two digits. */
const oneIn = (share: number): string => `1 in ${wholeNumber(Number((1 / share).toPrecision(2)))}`;

/** Share of positions, with its interval. */
function rateWords({ flips, positions, low, high }: RecordedRate): string {
  const interval = low > 0 ? `between ${oneIn(high)} and ${oneIn(low)}` : `at most ${oneIn(high)}`;
  const share = flips > 0 ? `${oneIn(flips / positions)}, ` : '';
  return `${wholeNumber(flips)} of ${wholeNumber(positions)} positions (${share}${interval} with 95 % confidence)`;
}

/** How often it happens, as it was recorded. */
export function rateFinding({ single, half }: RecordedTies): string {
  return `We searched ${wholeNumber(single.documents)} texts of the larger world, whose people the fern has not met. The six ways of 32 bits disagree on the likeliest token at ${rateWords(single)}. 16 bits disagree with 32 at ${rateWords(half)}.`;
}

/** What a batch changes, as it was recorded. */
export function batchFinding({ batches, single }: RecordedTies): string {
  const { texts, bySize, otherNeighbours, again } = batches;
  const most = Math.max(...bySize.map(({ greatestDifference }) => greatestDifference));
  const sizes = bySize.map(({ size }) => size).sort((a, b) => a - b);
  const moved =
    most === 0
      ? 'no logit moves'
      : `logits move by up to ${distance(most)}, since the engine then adds up attention weights in another order`;
  const neighbours =
    otherNeighbours === 0
      ? 'Who the neighbours are changes nothing'
      : `Other neighbours move them by up to ${distance(otherNeighbours)}`;
  const repeated =
    again === 0 ? 'the same batch again gives the same bits' : `the same batch again by ${distance(again)}`;
  const flips =
    single.batchFlips === 0
      ? 'At none of the positions searched did that change the likeliest token.'
      : `At ${wholeNumber(single.batchFlips)} of the positions searched that changed the likeliest token.`;
  return `Batches, on this CPU engine: the same ${wholeNumber(texts)} texts read alone and in batches of ${sizes[0]!} to ${sizes.at(-1)!}: ${moved}. ${neighbours}; ${repeated}. ${flips}`;
}
