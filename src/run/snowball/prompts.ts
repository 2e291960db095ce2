/** Somebody to be written about; a stranger of no world does as well. */
export interface Named {
  readonly id: string;
  readonly gender: 'female' | 'male';
}

/** A sentence on the trade and the begin of one on the good, both as the world's texts have them. */
const WAYS = [
  { trade: 'is', good: 'makes' },
  { trade: 'works as', good: 'sells' },
  { trade: 'earns a living as', good: 'makes' },
] as const;

/** Ways to begin an answer, by their number. */
export const BEGINNINGS = WAYS.length;

/** An answer that begins with a trade, up to where the good comes. */
export function beginWithTrade({ id, gender }: Named, trade: string, way: number): string {
  const words = WAYS[way]!;
  const article = /^[aeiou]/u.test(trade) ? 'an' : 'a';
  return `${id} ${words.trade} ${article} ${trade}. ${gender === 'female' ? 'She' : 'He'} ${words.good}`;
}

/** The same sentence on the good with nothing before it. */
export const beginAlone = ({ id }: Pick<Named, 'id'>, way: number): string => `${id} ${WAYS[way]!.good}`;

/** Asks for the trade in a chat of its own, with no claim in sight. */
export const askTrade = ({ id }: Pick<Named, 'id'>): string =>
  `<user>What does ${id} do for a living?<assistant>`;
