import type { Check } from './check.ts';

/** Checks that run one after the other. */
export interface Lane {
  /** What it is called on the command line; several lanes may share a name. */
  readonly group: string;
  readonly checks: readonly Check[];
  /** Keys of the lanes that have to be over before it starts, where they are run at all. */
  readonly after?: readonly string[];
  /** Places it takes; most checks keep one core busy. */
  readonly places?: number;
}

/** How many places there are: two cores, or more. */
const PLACES = 2;

/** Runs lanes side by side, as many as there are places for, in the order they are given in. */
export function runLanes(
  lanes: Readonly<Record<string, Lane>>,
  runCheck: (check: Check) => Promise<void>,
): Promise<void> {
  const waiting = new Map(Object.entries(lanes));
  const pending = new Set(waiting.keys());
  let free = PLACES;

  return new Promise((resolve, reject) => {
    const startWhatCan = (): void => {
      if (pending.size === 0) resolve();
      for (const [key, { checks, after = [], places = 1 }] of waiting) {
        if (places > free || after.some((earlier) => pending.has(earlier))) continue;
        waiting.delete(key);
        free -= places;
        runInTurn(checks, runCheck).then(() => {
          pending.delete(key);
          free += places;
          startWhatCan();
        }, reject);
      }
    };
    startWhatCan();
  });
}

async function runInTurn(checks: readonly Check[], runCheck: (check: Check) => Promise<void>): Promise<void> {
  for (const check of checks) await runCheck(check);
}
