import type { WhyShape } from './question-rules.ts';
import { sayNumber } from './read-amount.ts';

/** `6.93 nats`. */
export const amountWords = (value: number, unit: string): string =>
  unit === '' ? sayNumber(value) : unit === '%' ? `${sayNumber(value)} %` : `${sayNumber(value)} ${unit}`;

/** What counts as right beside the answer itself; empty where nothing does. */
export function toleranceWords(answer: number, tolerance: number, unit: string): string {
  if (tolerance === 0) return '';
  const [low, high] = [answer - tolerance, answer + tolerance].map((end) => Number(end.toPrecision(6)));
  return `Anything from ${sayNumber(low!)} to ${amountWords(high!, unit)} counts.`;
}

/** To whom a reason speaks, where all reasons stand together. */
export function conditionWords({ condition, value }: WhyShape): string {
  switch (condition) {
    case 'near':
      return `If you wrote about ${sayNumber(value!)}:`;
    case 'above':
      return value === null ? 'If you wrote more:' : `If you wrote more than ${sayNumber(value)}:`;
    case 'below':
      return value === null ? 'If you wrote less:' : `If you wrote less than ${sayNumber(value)}:`;
    case 'early':
      return 'If you put it earlier:';
    case 'late':
      return 'If you put it later:';
    case null:
      return '';
  }
}
