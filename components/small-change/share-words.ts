import { percent, wholeNumber } from '#course/wording';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';

/** `3 of 60` and `5 % (2–14)`: a share with its 95 % interval. */
export function shareParts(count: number, n: number): { readonly counted: string; readonly share: string } {
  if (n === 0) return { counted: '–', share: '' };
  const { low, high } = wilsonInterval(count, n);
  return {
    counted: `${wholeNumber(count)} of ${wholeNumber(n)}`,
    share: `${percent(count / n)} (${Math.round(100 * low)}–${Math.round(100 * high)})`,
  };
}
