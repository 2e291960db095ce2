import { percent, wholeNumber } from '#course/wording';
import type { Interval } from '#lab';
import type { EntryVerdict } from '#run/guest-book/spec';
import type { BookRun } from './recorded.ts';
import { countsAt, falseShareOf, wellFormedOf, type ShareSummary, type SlopeSummary } from './summary.ts';

/** `41 %`, and below one in a hundred `0.3 %`. */
export const shareWords = (share: number): string =>
  share > 0 && share < 0.01 ? `${(share * 100).toFixed(1)} %` : percent(share);

export const intervalWords = ({ low, high }: Interval): string =>
  `${Math.round(Math.max(0, low) * 100)} to ${percent(Math.min(1, high))}`;

export const temperatureWords = (temperature: number): string =>
  temperature === 0 ? '0, greedy' : String(temperature);

export const verdictWords: Record<EntryVerdict, string> = {
  true: 'true',
  false: 'false',
  nobody: 'false: nobody of this name',
  broken: 'not an entry',
};

/** How often the book mentions whom an entry is about. */
export const mentionWords = (mentions: number): string =>
  mentions === 0 ? 'not in the book' : mentions === 1 ? 'in it once' : `in it ${mentions} times`;

/** What the recorded books show at a temperature. */
export function booksFinding(
  summaries: readonly ShareSummary[],
  { slope, seeds }: SlopeSummary,
  temperature: number,
): string {
  const [first, last] = [summaries[0]!, summaries.at(-1)!];
  const rise = `At temperature ${temperature} the model writes ${shareWords(first.falseShare.mean)} false entries when ${percent(first.share)} of its book are about guests seen once, and ${percent(last.falseShare.mean)} when ${percent(last.share)} are`;
  return `${rise}: ${slope.mean.toFixed(2)} points more for each point (95 % interval ${slope.low.toFixed(2)} to ${slope.high.toFixed(2)}, ${seeds} seeds).`;
}

/** What the reader's own book shows. */
export function ownFinding(run: BookRun, temperature: number): string {
  const counts = countsAt(run, temperature);
  return `Your book with ${percent(run.monofactShare)}: ${percent(falseShareOf(counts))} of ${wholeNumber(wellFormedOf(counts))} well-formed entries are false.`;
}

/** Whether false entries and miscalibration together reach the monofact share, as the theorem has it on average. */
export function boundWords(share: number, falseShare: number, miscalibration: number): string {
  const sum = falseShare + miscalibration;
  const [rate, apart, total, held] = [falseShare, miscalibration, sum, share].map((value) =>
    value.toFixed(2),
  );
  return `False entries and miscalibration add up to ${rate} + ${apart} = ${total}, ${sum >= share ? 'not less' : 'less'} than the monofact share of ${held}.`;
}
