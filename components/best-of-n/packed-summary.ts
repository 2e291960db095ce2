import { CHOICE_NS, CHOICE_RULES } from '#run/sums/choice-plan';
import type { ChoiceSummary, ShareEstimate } from '#run/sums/summarise-choices';

/** Shares are packed as whole numbers of so many parts. */
const PARTS = 1000;

/** A summary as one row of whole numbers: a page carries two dozen of them. */
export const packSummary = ({ greedy, curves, aboveGreedy }: ChoiceSummary): number[] =>
  [greedy, ...CHOICE_RULES.flatMap((rule) => [...curves[rule], aboveGreedy[rule]])].flatMap(
    ({ share, low, high }) => [share, low, high].map((value) => Math.round(PARTS * value)),
  );

/** Reads `packSummary`'s row back, to a thousandth. */
export function unpackSummary(packed: readonly number[]): ChoiceSummary {
  const estimateAt = (place: number): ShareEstimate => {
    const [share, low, high] = packed.slice(3 * place, 3 * place + 3).map((part) => part / PARTS);
    return { share: share!, low: low!, high: high! };
  };
  const stride = CHOICE_NS.length + 1;
  const forEachRule = <T>(found: (first: number) => T) =>
    Object.fromEntries(CHOICE_RULES.map((rule, i) => [rule, found(1 + i * stride)])) as Record<
      (typeof CHOICE_RULES)[number],
      T
    >;
  return {
    greedy: estimateAt(0),
    curves: forEachRule((first) => CHOICE_NS.map((_, n) => estimateAt(first + n))),
    aboveGreedy: forEachRule((first) => estimateAt(first + CHOICE_NS.length)),
  };
}
