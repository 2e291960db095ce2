/**
 * Heights for the names of lines that end close together: each at its line's end or, where that is taken, a little above
 * the one below it.
 * @param ends where lines end, above 0
 * @param least smallest ratio between two names, for a logarithmic axis
 */
export function spreadLabels<T>(
  ends: readonly T[],
  height: (end: T) => number,
  least: number,
): (T & { readonly at: number })[] {
  let below = 0;
  return ends
    .toSorted((a, b) => height(a) - height(b))
    .map((end) => {
      below = Math.max(height(end), below * least);
      return { ...end, at: below };
    });
}
