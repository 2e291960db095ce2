/** Whose good an answer names that begins with a wrong trade. */
export type SnowballOutcome =
  /** The good of the trade that it was made to begin with. */
  | 'along'
  /** What the person truly makes. */
  | 'truth'
  /** Neither, but what the same model names when nothing stands before. */
  | 'own'
  /** Another good. */
  | 'other'
  /** None. */
  | 'none';

export const snowballOutcomes: readonly SnowballOutcome[] = ['along', 'truth', 'own', 'other', 'none'];

/** Numbers of answers. */
export type OutcomeCounts = Readonly<Record<SnowballOutcome, number>>;

/** Goods by the names that the world gives them; undefined where none was named. */
export interface NamedGoods {
  readonly named: string | undefined;
  /** Of the wrong trade. */
  readonly forced: string;
  readonly truth: string;
  readonly alone: string | undefined;
}

export function outcomeOf({ named, forced, truth, alone }: NamedGoods): SnowballOutcome {
  if (named === undefined) return 'none';
  if (named === forced) return 'along';
  if (named === truth) return 'truth';
  return named === alone ? 'own' : 'other';
}

export function countOutcomes(outcomes: readonly SnowballOutcome[]): OutcomeCounts {
  const counts = { along: 0, truth: 0, own: 0, other: 0, none: 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return counts;
}
