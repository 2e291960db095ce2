import type { CallOutcome } from '../protocol.ts';
import { hostLimits } from './limits.ts';

/** Answers what cells ask of models. Rejects with an Error in words for the reader. */
export type AnswerCall = (method: string, query: unknown, signal: AbortSignal) => Promise<unknown>;

/** Questions to models that are under way. */
export interface Calls {
  ask(call: number, method: string, query: unknown): void;
  abandon(call: number): void;
  abandonAll(): void;
}

export function createCalls(
  answer: AnswerCall | undefined,
  send: (call: number, outcome: CallOutcome) => void,
): Calls {
  const underWay = new Map<number, AbortController>();

  async function outcomeOf(method: string, query: unknown, signal: AbortSignal): Promise<CallOutcome> {
    if (answer === undefined) return { ok: false, message: 'There are no models on this page.' };
    try {
      return { ok: true, value: await answer(method, query, signal) };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  }

  function abandon(call: number): void {
    underWay.get(call)?.abort();
    underWay.delete(call);
  }

  return {
    ask(call, method, query) {
      if (underWay.has(call)) return;
      if (underWay.size >= hostLimits.calls) {
        const message = `More than ${hostLimits.calls} questions to models at once: await some before you ask more.`;
        send(call, { ok: false, message });
        return;
      }
      const control = new AbortController();
      underWay.set(call, control);
      void outcomeOf(method, query, control.signal).then((outcome) => {
        if (underWay.get(call) !== control) return;
        underWay.delete(call);
        send(call, outcome);
      });
    },
    abandon,
    abandonAll: () => [...underWay.keys()].forEach(abandon),
  };
}
