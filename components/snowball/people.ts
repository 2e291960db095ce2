/** Whom and what a trial may take: some people of each rung and of the cast, and all trades. */
export interface SnowballWorld {
  readonly trades: readonly string[];
  readonly groups: readonly {
    readonly rung: number | null;
    readonly people: readonly { readonly id: string; readonly trade: string }[];
  }[];
}

const personIn = ({ groups }: SnowballWorld, id: string): { id: string; trade: string } | undefined =>
  groups.flatMap(({ people }) => people).find((person) => person.id === id);

/** Every trade but the person's own. */
export const wrongTrades = (world: SnowballWorld, person: string): string[] =>
  world.trades.filter((trade) => trade !== personIn(world, person)?.trade);

/** The best known person and a wrong trade. */
export function firstTrial(world: SnowballWorld): { person: string; trade: string } {
  const person = world.groups.at(-1)!.people[0]!.id;
  return { person, trade: wrongTrades(world, person)[0]! };
}
