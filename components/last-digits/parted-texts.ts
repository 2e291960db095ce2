import type { ArithmeticWay } from '#run/analysis/arithmetic-ways';
import { groupTexts, partingOf, type GreedyText } from '#run/analysis/write-every-way';

/** What several ways of computing wrote from one beginning: the same up to a place, and each group its own from there. */
export interface PartedTexts {
  /** Tokens before the texts part, or all of them. */
  readonly sharedTokens: number;
  readonly shared: string;
  /** One where the texts never part. */
  readonly branches: readonly {
    readonly ways: readonly ArithmeticWay[];
    readonly text: string;
    /** Whether the text came to its end. */
    readonly ended: boolean;
  }[];
}

export function partTexts(texts: readonly GreedyText[]): PartedTexts {
  const parting = partingOf(texts);
  const sharedTokens = parting ?? texts[0]?.tokens.length ?? 0;
  const read = (from: number, to: number | undefined, { tokens }: GreedyText): string =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  return {
    sharedTokens,
    shared: texts[0] === undefined ? '' : read(0, sharedTokens, texts[0]),
    branches: groupTexts(texts).map((group) => ({
      ways: group.map(({ way }) => way),
      text: read(sharedTokens, undefined, group[0]!),
      ended: group[0]!.ended,
    })),
  };
}
