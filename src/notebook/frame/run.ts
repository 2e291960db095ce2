/** The run of a cell was ended: by the reader, or because its inputs or its code changed. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor() {
    super('Stopped.');
  }
}

/** One run of a cell, from the moment its inputs changed to the moment they change again. */
export interface Run {
  readonly isOver: boolean;
  /** Whether a generator of it still gives values. */
  readonly isAlive: boolean;
  /** Makes everything that is waited for in this run end now. */
  end(): void;
  /** Calls a function when the run ends. */
  onEnd(callback: () => void): void;
  /** A promise or generator that also ends with the run; any other value as it is. */
  guard(value: unknown): unknown;
}

interface Generatorish {
  next(value?: unknown): unknown;
  return(value?: unknown): unknown;
}

export function createRun(): Run {
  let isOver = false;
  let alive = 0;
  const callbacks: (() => void)[] = [];
  const ended = new Promise<'ended'>((resolve) => callbacks.push(() => resolve('ended')));

  const untilEnd = async (value: PromiseLike<unknown>): Promise<unknown> => {
    const outcome = await Promise.race([ended, Promise.resolve(value).then((result) => ({ result }))]);
    if (outcome === 'ended') throw new Stopped();
    return outcome.result;
  };

  const guardGenerator = (generator: Generatorish): Generatorish => {
    let hasGiven = false;
    alive += 1;
    const last = { done: true, value: undefined };
    const settle = (step: unknown) => {
      hasGiven = true;
      if (isObject(step) && 'done' in step && step.done === true) alive -= 1;
      return step;
    };
    return {
      next(value) {
        if (isOver && hasGiven) return last;
        const step = generator.next(value);
        if (!isThenable(step)) return settle(step);
        return untilEnd(step).then(settle, (error: unknown) => {
          // What it gave before stays; without any value yet, the cell counts as stopped.
          if (error instanceof Stopped && hasGiven) return last;
          throw error;
        });
      },
      return: (value) => generator.return(value),
    };
  };

  return {
    get isOver() {
      return isOver;
    },
    get isAlive() {
      return alive > 0;
    },
    end() {
      if (isOver) return;
      isOver = true;
      for (const callback of callbacks) callback();
    },
    onEnd(callback) {
      if (isOver) callback();
      else callbacks.push(callback);
    },
    guard(value) {
      if (isThenable(value)) return untilEnd(value);
      return isGenerator(value) ? guardGenerator(value) : value;
    },
  };
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && 'then' in value && typeof value.then === 'function';

/** What the runtime takes for a generator. */
const isGenerator = (value: unknown): value is Generatorish =>
  isObject(value) &&
  'next' in value &&
  typeof value.next === 'function' &&
  'return' in value &&
  typeof value.return === 'function';
