/** What the page asks of the sandbox, and allows it. */
export const hostLimits = {
  /** Time from opening the sandbox to its `ready`. */
  startMs: 15_000,
  pingMs: 500,
  /** An unanswered ping this old means silence: with the wait before it, a hang is noticed within two seconds. */
  silentMs: 1500,
  /** Beyond the time budget, how long silence may last before it is taken for an end. */
  lostMs: 5000,
  /** How long Stop waits for the sandbox to let go. */
  stopMs: 150,
  messagesPerSecond: 2000,
  charactersPerSecond: 20_000_000,
  budgetMs: { least: 100, most: 60_000, usual: 1000 },
  widthPx: { least: 120, most: 4000, usual: 640 },
  /** Questions to models under way at once. */
  calls: 64,
} as const;

export const clamp = (
  value: number,
  { least, most, usual }: { least: number; most: number; usual: number },
) => (Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : usual);
