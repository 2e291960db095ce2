import { CellTimeout } from './cell-timeout.ts';
import type { NextTask } from './tasks.ts';

/** Ticks that go by between two looks at the clock, at most: a look costs as much as a small loop's body. */
const MOST_SKIPPED = 64;
/** Looks that come closer than this may come rarer. */
const CLOSE_MS = 0.5;

/** Measures how long code runs without letting the browser do anything else. */
export interface Clock {
  setBudget(budgetMs: number): void;
  /** Says that a new task begins. */
  begin(): void;
  /** The `__tick` of one source. Throws a CellTimeout when the budget is spent. */
  tickOf(sourceName: string): (line: number, isFunction?: 1) => void;
}

/**
 * A slice begins with its first tick and ends with the task it is part of, microtasks included: so a chain of promises
 * that never lets go is found as well as a loop.
 */
export function createClock(now: () => number, nextTask: NextTask, budgetMs = 1000): Clock {
  let budget = budgetMs;
  let startedAt: number | null = null;
  let lookedAt = 0;
  let stride = 1;
  let left = 0;

  const begin = () => {
    startedAt = null;
    left = 0;
  };

  const look = (sourceName: string, line: number, isFunction: boolean) => {
    const time = now();
    if (startedAt === null) {
      startedAt = time;
      stride = 1;
      nextTask(begin);
    } else {
      if (time - startedAt > budget) throw new CellTimeout(budget, sourceName, line, isFunction);
      stride = time - lookedAt < CLOSE_MS ? Math.min(stride * 2, MOST_SKIPPED) : 1;
    }
    lookedAt = time;
    left = stride;
  };

  return {
    begin,
    setBudget(next) {
      budget = next;
    },
    tickOf: (sourceName) => (line, isFunction) => {
      left -= 1;
      if (left <= 0) look(sourceName, line, isFunction === 1);
    },
  };
}
