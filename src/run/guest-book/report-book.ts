import type { Tokenizer } from '#models';
import { runGuestBook } from './run-book.ts';
import type { GuestBookSpec, GuestBookUpdate } from './spec.ts';

const REPORT_MS = 100;

/** Trains on a guest book in the worker; progress is told ten times a second at most, the marks at the end. */
export async function reportGuestBook(
  tokenizer: Tokenizer,
  spec: GuestBookSpec,
  report: (update: GuestBookUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  let told = -Infinity;
  let last: GuestBookUpdate | undefined;
  const marks = await runGuestBook({
    spec,
    tokenizer,
    signal,
    report(update) {
      last = update;
      if (update.step < update.steps && performance.now() - told < REPORT_MS) return;
      told = performance.now();
      report(update);
    },
  });
  report({ step: last!.steps, steps: last!.steps, secondsLeft: 0, marks });
}
