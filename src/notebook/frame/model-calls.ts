import { modelMethods, type ModelMethod } from '../models-surface.ts';
import type { CallOutcome, FrameMessage } from '../protocol.ts';
import { Stopped, type Run } from './run.ts';

type Surface = Readonly<Record<ModelMethod, (query?: unknown) => Promise<unknown>>>;

/** Questions to the page's models. */
export interface ModelCalls {
  /** `models` for one run of a cell: when the run ends, so do its calls. */
  surfaceFor(run: Run): Surface;
  answer(call: number, outcome: CallOutcome): void;
}

export function createModelCalls(send: (message: FrameMessage) => void): ModelCalls {
  const pending = new Map<number, (outcome: CallOutcome) => void>();
  let calls = 0;

  const ask = (method: ModelMethod, query: unknown, run: Run) =>
    new Promise<unknown>((resolve, reject) => {
      if (run.isOver) throw new Stopped();
      // Made here, so that its stack says which line asked.
      const failure = new Error();
      calls += 1;
      const call = calls;
      try {
        send({ type: 'call', call, method, query });
      } catch {
        // What has functions or elements in it cannot leave the sandbox.
        throw new TypeError(`\`models.${method}\` takes plain data: text, numbers, lists.`);
      }
      pending.set(call, (outcome) => {
        if (outcome.ok) resolve(outcome.value);
        else reject(Object.assign(failure, { message: outcome.message }));
      });
      run.onEnd(() => {
        if (!pending.delete(call)) return;
        send({ type: 'abandon', call });
        reject(new Stopped());
      });
    });

  return {
    surfaceFor(run) {
      const methods = modelMethods.map((method) => [
        method,
        (query: unknown = {}) => ask(method, query, run),
      ]);
      return Object.freeze(Object.fromEntries(methods) as Surface);
    },
    answer(call, outcome) {
      const settle = pending.get(call);
      pending.delete(call);
      settle?.(outcome);
    },
  };
}
