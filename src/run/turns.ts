/**
 * Hands out turns, first come first served: what runs in a turn runs alone. A training run takes one turn a
 * step, so a question asked meanwhile is answered between two steps and never sees half-updated weights.
 */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
