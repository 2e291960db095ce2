import type { ModelSize } from '#models';
import type { Analyses, AnalysisKind } from './analysis/protocol.ts';
import type { ExperimentKind, Experiments } from './experiment/protocol.ts';
import { RunError, toRunError } from './failure.ts';
import { createEventQueue } from './event-queue.ts';
import type {
  AnswersUpdate,
  BackendChoice,
  GenerateQuery,
  JobResult,
  ModelLoading,
  KeptModel,
  NextTokenQuery,
  NextTokens,
  Probe,
  TrainingOrder,
  WorkerReply,
  WorkerRequest,
} from './protocol.ts';
import { startTrainingRun, type TrainingRun } from './training-run.ts';
import { startTrial } from './trial/start-trial.ts';
import type { TrialProgress, TrialResult, TrialSpec } from './trial/spec.ts';
import { createWorkerLink, type WorkerPort } from './worker-link.ts';

export interface RunClientOptions {
  /** Starts the worker; called again after a crash. */
  readonly spawn: () => WorkerPort;
  /** How long Stop may stay unconfirmed before the worker is ended. Default 1,000 ms. */
  readonly stopLimitMs?: number;
  /** How long a busy worker may say nothing before it counts as dead. Default 60,000 ms. */
  readonly silenceLimitMs?: number;
}

/** One worker, typed. A second heavy job at the same time wants a second client. */
export interface RunClient {
  /** Measures the backends this device has with a few real steps, and chooses. */
  probe(size: ModelSize, choice: BackendChoice): Promise<Probe>;
  /** @throws RunError `busy` while an earlier run of this client is under way */
  train(job: TrainingOrder): TrainingRun;
  /** Puts a model grown earlier into the worker, to be asked as the reader's own. */
  hold(model: KeptModel): Promise<void>;
  /** Writes answers, of a shipped model once its files passed their check. Each update holds all of them so far. Leaving the loop, or aborting, ends the job. */
  generate(query: GenerateQuery, signal?: AbortSignal): AsyncIterable<AnswersUpdate>;
  /** Next-token probabilities; null when a newer call overtook this one. */
  nextToken(query: NextTokenQuery): Promise<NextTokens | null>;
  /** Looks into a model: tokens, embeddings, attention, the edge of its window. */
  analyse<K extends AnalysisKind>(
    query: Analyses[K]['query'] & { readonly kind: K },
  ): Promise<Analyses[K]['result']>;
  /** Runs an experiment; each update holds all that was found so far. Leaving the loop, or aborting, ends it. */
  experiment<K extends ExperimentKind>(
    query: Experiments[K]['query'] & { readonly kind: K },
    signal?: AbortSignal,
  ): AsyncIterable<Experiments[K]['update']>;
  /**
   * Trains a model on a text and examines it. An abort is answered at once, whatever the worker is at.
   * @throws RunError `cancelled` when aborted
   */
  trial(
    spec: TrialSpec,
    options?: { readonly signal?: AbortSignal; readonly report?: (progress: TrialProgress) => void },
  ): Promise<TrialResult>;
  /** Tells how much of a shipped model has arrived, whichever job asked for it. Returns what ends the telling. */
  onLoading(listener: (loading: ModelLoading) => void): () => void;
  /** Number of the worker that runs, counted from 1; 0 while none does. What a worker held is gone with it. */
  readonly workerNumber: number;
  /** Ends the worker and every job under way. */
  close(): void;
}

type Request = WorkerRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

export function createRunClient(options: RunClientOptions): RunClient {
  const loadingListeners = new Set<(loading: ModelLoading) => void>();
  const link = createWorkerLink({
    spawn: options.spawn,
    silenceLimitMs: options.silenceLimitMs ?? 60_000,
    onLoading: (loading) => loadingListeners.forEach((listener) => listener(loading)),
  });
  let lastId = 0;
  let training: TrainingRun | null = null;
  let newestQuestion = 0;

  const nextId = (): number => ++lastId;

  function settle(id: number, request: Request): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      link.send({ ...request, id }, (reply: WorkerReply) => {
        if (reply.type === 'done') resolve(reply.result);
        if (reply.type === 'failed') reject(toRunError(reply.failure));
      });
    });
  }

  /** What a job tells as it goes. Leaving the loop, or aborting, ends the job. */
  async function* updates<U extends object>(
    request: Request,
    updateOf: (reply: WorkerReply) => U | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<U, void, undefined> {
    const id = nextId();
    const queue = createEventQueue<U>();
    let over = false;
    const cancel = (): void => {
      if (!over) link.tell({ id, type: 'cancel' });
      over = true;
      queue.close();
    };
    if (signal?.aborted === true) return;
    link.send({ ...request, id }, (reply) => {
      const update = updateOf(reply);
      if (update !== undefined) queue.push(update);
      if (reply.type === 'done') queue.close();
      if (reply.type === 'failed') queue.fail(toRunError(reply.failure));
      if (reply.type === 'done' || reply.type === 'failed') over = true;
    });
    signal?.addEventListener('abort', cancel);
    try {
      yield* queue;
    } finally {
      signal?.removeEventListener('abort', cancel);
      cancel();
    }
  }

  return {
    async probe(size, choice) {
      const result = await settle(nextId(), { type: 'probe', size, choice });
      return expectJob(result, 'probe').probe;
    },

    train(job) {
      if (training !== null) throw new RunError('busy', 'A model is growing already.');
      const stopLimitMs = options.stopLimitMs ?? 1000;
      const run = startTrainingRun(link, { id: nextId(), job, stopLimitMs });
      training = run;
      const release = (): void => {
        if (training === run) training = null;
      };
      run.ended.then(release, release);
      return run;
    },

    async hold(model) {
      expectJob(await settle(nextId(), { type: 'hold', model }), 'hold');
    },

    generate: (query, signal) =>
      updates(
        { type: 'generate', query },
        (reply) => (reply.type === 'answers' ? reply.update : undefined),
        signal,
      ),

    async nextToken(query) {
      const id = nextId();
      newestQuestion = id;
      try {
        const result = await settle(id, { type: 'next-token', query });
        return id === newestQuestion ? expectJob(result, 'next-token').nextTokens : null;
      } catch (error) {
        if (id !== newestQuestion) return null;
        throw error;
      }
    },

    async analyse<K extends AnalysisKind>(query: Analyses[K]['query'] & { readonly kind: K }) {
      const { result } = expectJob(await settle(nextId(), { type: 'analyse', query }), 'analyse');
      return result;
    },

    experiment: <K extends ExperimentKind>(
      query: Experiments[K]['query'] & { readonly kind: K },
      signal?: AbortSignal,
    ) =>
      updates<Experiments[K]['update']>(
        { type: 'experiment', query },
        (reply) => (reply.type === 'experiment' ? reply.update : undefined),
        signal,
      ),

    trial: (spec, { signal, report } = {}) => startTrial(link, { id: nextId(), spec, signal, report }),

    onLoading(listener) {
      loadingListeners.add(listener);
      return () => loadingListeners.delete(listener);
    },

    get workerNumber() {
      return link.workerNumber;
    },
    close: () => link.end(new RunError('cancelled', 'The worker was ended by the page.')),
  };
}

function expectJob<J extends JobResult['job']>(result: JobResult, job: J): Extract<JobResult, { job: J }> {
  if (result.job !== job) throw new RunError('internal', `The worker answered ${result.job} to ${job}.`);
  return result as Extract<JobResult, { job: J }>;
}
