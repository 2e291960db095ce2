import { createRng } from '#lab/rng';
import type { LadderPerson } from '#run/ladder/people-by-rung';

/** Somebody on the ladder, as a page lists them. */
export interface ListedPerson extends Pick<LadderPerson, 'told'> {
  readonly name: string;
  /** From 0, the lowest. */
  readonly rung: number;
}

/** How often somebody was told of, as a reader may guess it. */
export const toldBands = [
  { id: 'never', label: 'never', least: 0 },
  { id: 'seldom', label: '1 to 50 times', least: 1 },
  { id: 'often', label: 'more than 100 times', least: 51 },
] as const;

export type ToldBand = (typeof toldBands)[number]['id'];

export const bandOf = (told: number): ToldBand => toldBands.findLast(({ least }) => told >= least)!.id;

/** One person of each rung, in an order that does not tell which is whose; the same for the same hand. */
export function dealPeople(people: readonly ListedPerson[], hand: number): ListedPerson[] {
  const rng = createRng(hand);
  const rungs = [...Map.groupBy(people, ({ rung }) => rung).values()];
  const dealt = rungs.map((rung) => rung[Math.floor(rng() * rung.length)]!);
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [dealt[i], dealt[j]] = [dealt[j]!, dealt[i]!];
  }
  return dealt;
}
