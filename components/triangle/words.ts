import { nats, percent, wholeNumber } from '#course/wording';
import { bestGain, LEVELS, type Axis, type Gain, type Reading, type Standpoint } from './grid.ts';

/** Tokens to two significant digits, as a slider gives them. */
export const tokenWords = (tokens: number): string => wholeNumber(Number(tokens.toPrecision(2)));

export const levelWords = (level: number): string => {
  const { kinds, phrasings } = LEVELS[level]!;
  const said =
    phrasings === null ? 'every phrasing' : phrasings === 1 ? 'one phrasing' : `${phrasings} phrasings`;
  return `${kinds === 1 ? 'one kind of document' : `${kinds} kinds`}, ${said}`;
};

export const LEVEL_NAMES = ['Narrow', 'Middling', 'Wide'] as const;

export const AXIS_NAMES: Readonly<Record<Axis, string>> = {
  quantity: 'Quantity',
  quality: 'Quality',
  diversity: 'Diversity',
};

/** The step along an axis, in words. */
export function stepWords({ axis, to }: Gain): string {
  if (to === null) {
    if (axis === 'quality') return 'nothing is garbled already';
    return axis === 'quantity' ? 'the grid ends here' : 'it is as wide as it gets';
  }
  if (axis === 'quantity') return `${tokenWords(to.uniqueTokens)} different tokens`;
  if (axis === 'quality') return `${percent(to.dirtyShare)} garbled`;
  return levelWords(to.level);
}

export const gainWords = (natsGained: number): string =>
  Math.abs(natsGained) < 0.005 ? '0.00' : `${natsGained > 0 ? '−' : '+'}${nats(Math.abs(natsGained))}`;

export function triangleFinding(here: Standpoint, reading: Reading, gains: readonly Gain[]): string {
  const best = bestGain(gains);
  const where = `With ${tokenWords(here.uniqueTokens)} different tokens, ${percent(here.dirtyShare)} garbled, ${levelWords(here.level)}, the loss on clean text is ${reading.recorded ? '' : 'about '}${nats(reading.loss)}`;
  if (best === null) return `${where}; none of the three steps lowers it.`;
  return `${where}; the step that buys most is ${AXIS_NAMES[best.axis].toLowerCase()}: ${stepWords(best)}, ${gainWords(best.nats)} nats.`;
}
