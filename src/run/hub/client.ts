import { createEventQueue } from '../event-queue.ts';
import { RunError, toRunError } from '../failure.ts';
import type {
  HubGenerateQuery,
  HubLoadOrder,
  HubModelInfo,
  HubNextTokens,
  HubPhase,
  HubPrompt,
  HubReply,
  HubRequest,
  HubToken,
} from './protocol.ts';

/** The part of a `Worker` that is used; tests hand in a stand-in. */
export interface HubWorkerPort {
  onmessage: ((event: MessageEvent<HubReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: HubRequest): void;
  terminate(): void;
}

/** One real model in a worker of its own. */
export interface HubClient {
  /**
   * Opens a model in place of the one before.
   * @throws RunError `cancelled` when closed meanwhile
   */
  load(order: HubLoadOrder, onPhase?: (phase: HubPhase) => void): Promise<HubModelInfo>;
  /** The likeliest next tokens; null when a newer call overtook this one. */
  nextTokens(prompt: HubPrompt, temperature: number, top: number): Promise<HubNextTokens | null>;
  /** Logits of the token that follows, one for each of the vocabulary. */
  logits(prompt: HubPrompt): Promise<Float32Array>;
  /** Streams what follows. An abort is answered at once; the worker stops after its token. */
  generate(query: HubGenerateQuery, signal?: AbortSignal): AsyncIterable<HubToken>;
  /** Ends the worker and its model, at once. The next `load` starts a new one. */
  close(): void;
}

type Listener = (reply: HubReply) => void;
type Request = HubRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

export function createHubClient({ spawn }: { readonly spawn: () => HubWorkerPort }): HubClient {
  const listeners = new Map<number, Listener>();
  let worker: HubWorkerPort | null = null;
  let lastId = 0;
  let newestQuestion = 0;

  function end(error: RunError): void {
    if (worker !== null) {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      worker = null;
    }
    const orphans = [...listeners];
    listeners.clear();
    for (const [id, hear] of orphans) hear({ id, type: 'failed', failure: error });
  }

  function start(): HubWorkerPort {
    let fresh: HubWorkerPort;
    try {
      fresh = spawn();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new RunError('unsupported', `The browser would not start a worker (${reason}).`);
    }
    fresh.onmessage = ({ data }) => {
      const hear = listeners.get(data.id);
      if (data.type !== 'phase' && data.type !== 'token') listeners.delete(data.id);
      hear?.(data);
    };
    fresh.onerror = (event) => {
      event.preventDefault();
      end(
        event.message
          ? new RunError(
              'crashed',
              `The model’s worker broke off (${event.message}).`,
              'Load the model again. If it happens twice, the device may be short of memory: choose a smaller model.',
            )
          : new RunError('offline', 'The script that runs real models could not be loaded.'),
      );
    };
    return fresh;
  }

  function send(request: Request, hear: Listener): number {
    const id = ++lastId;
    worker ??= start();
    listeners.set(id, hear);
    worker.postMessage({ ...request, id });
    return id;
  }

  function ask<T extends HubReply['type']>(
    request: Request,
    wanted: T,
    onPhase?: (phase: HubPhase) => void,
  ): Promise<Extract<HubReply, { type: T }>> {
    return new Promise((resolve, reject: (error: RunError) => void) => {
      send(request, (reply) => {
        if (reply.type === 'phase') onPhase?.(reply.phase);
        if (reply.type === 'failed') reject(toRunError(reply.failure));
        if (reply.type === wanted) resolve(reply as Extract<HubReply, { type: T }>);
      });
    });
  }

  return {
    load: async (order, onPhase) => (await ask({ type: 'load', order }, 'loaded', onPhase)).info,
    async nextTokens(prompt, temperature, top) {
      const question = ++newestQuestion;
      const { nextTokens } = await ask({ type: 'next-tokens', prompt, temperature, top }, 'next-tokens');
      return question === newestQuestion ? nextTokens : null;
    },
    logits: async (prompt) => (await ask({ type: 'logits', prompt }, 'logits')).logits,
    async *generate(query, signal) {
      if (signal?.aborted === true) return;
      const queue = createEventQueue<HubToken>();
      let isOver = false;
      const id = send({ type: 'generate', query }, (reply) => {
        if (reply.type === 'token') queue.push(reply.token);
        if (reply.type === 'done') queue.close();
        if (reply.type === 'failed') queue.fail(toRunError(reply.failure));
        isOver = reply.type !== 'token';
      });
      const cancel = (): void => {
        if (!isOver) worker?.postMessage({ id, type: 'cancel' });
        isOver = true;
        queue.close();
      };
      signal?.addEventListener('abort', cancel);
      try {
        yield* queue;
      } finally {
        signal?.removeEventListener('abort', cancel);
        cancel();
      }
    },
    close: () => end(new RunError('cancelled', 'The model was closed.')),
  };
}
