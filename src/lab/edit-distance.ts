/**
 * Fewest edits of single characters that turn one text into another: a character put in, taken out or replaced, or two
 * neighbours swapped, no place edited twice (optimal string alignment, the restricted form of Damerau 1964, "A technique for
 * computer detection and correction of spelling errors", CACM 7(3)). Characters are code points. Takes the product of the
 * two lengths in time.
 * @returns from 0, at most the greater length
 */
export function editDistance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let [beforeLast, last] = [new Uint32Array(0), Uint32Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1);
      row[j] = least;
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
