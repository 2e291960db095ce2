import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { AskTunedUpdate, GradingUpdate } from '#run/grading/protocol';

export type GradingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

/** A tuning that was finished on this device. */
interface OwnTuning {
  readonly penalty: number;
  readonly seed: number;
  readonly update: GradingUpdate;
}

/** Everything the figure 'Grading teaches guessing' shows and does. */
export interface Grading {
  readonly penalty: Signal<number>;
  readonly seed: Signal<number>;
  readonly question: Signal<string>;
  readonly phase: ReadonlySignal<GradingPhase>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** News of the tuning under way. */
  readonly update: ReadonlySignal<GradingUpdate | null>;
  readonly secondsLeft: ReadonlySignal<number>;
  /** The newest finished tuning: that model can be asked. */
  readonly own: ReadonlySignal<OwnTuning | null>;
  readonly asking: ReadonlySignal<boolean>;
  readonly answers: ReadonlySignal<readonly AskTunedUpdate[]>;
  tune(): Promise<void>;
  stop(): void;
  ask(): Promise<void>;
}

export interface GradingOptions {
  /** Made on the first press: the tuning has a worker of its own, so that other figures are not held up. */
  readonly openClient: () => Promise<Pick<RunClient, 'experiment'>>;
  readonly penalty: number;
  readonly seed: number;
  readonly question: string;
  /** Milliseconds; a test hands in its own clock. */
  readonly now?: () => number;
}

/** Answers that stand under the question, the newest first. */
const LISTED = 6;

export function createGrading(options: GradingOptions): Grading {
  const { openClient, now = () => performance.now() } = options;
  const penalty = signal(options.penalty);
  const seed = signal(options.seed);
  const question = signal(options.question);
  const phase = signal<GradingPhase>('recorded');
  const failure = signal<Failure | null>(null);
  const update = signal<GradingUpdate | null>(null);
  const secondsLeft = signal(NaN);
  const own = signal<OwnTuning | null>(null);
  const asking = signal(false);
  const answers = signal<readonly AskTunedUpdate[]>([]);
  let stopping = new AbortController();
  let client: Promise<Pick<RunClient, 'experiment'>> | undefined;
  const opened = (): Promise<Pick<RunClient, 'experiment'>> => (client ??= openClient());

  async function work(
    run: { readonly penalty: number; readonly seed: number },
    stop: AbortSignal,
  ): Promise<void> {
    let began = now();
    const experiment = (await opened()).experiment({ kind: 'grading', ...run }, stop);
    for await (const news of experiment) {
      if (update.peek()?.doing !== news.doing) began = now();
      update.value = news;
      secondsLeft.value = ((now() - began) / 1000) * (1 / news.share - 1);
      if (news.measured !== null) own.value = { ...run, update: news };
    }
  }

  return {
    penalty,
    seed,
    question,
    phase,
    failure,
    update,
    secondsLeft,
    own,
    asking,
    answers,
    async tune() {
      if (phase.peek() === 'running') return;
      stopping = new AbortController();
      const { signal: stop } = stopping;
      phase.value = 'running';
      failure.value = null;
      update.value = null;
      own.value = null;
      answers.value = [];
      secondsLeft.value = NaN;
      try {
        await work({ penalty: penalty.peek(), seed: seed.peek() }, stop);
        phase.value = stop.aborted ? 'stopped' : 'live';
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'failed';
      }
    },
    stop: () => stopping.abort(),
    async ask() {
      if (asking.peek() || own.peek() === null || question.peek().trim() === '') return;
      asking.value = true;
      failure.value = null;
      try {
        const job = (await opened()).experiment({ kind: 'ask-tuned', question: question.peek().trim() });
        for await (const answer of job) answers.value = [answer, ...answers.peek()].slice(0, LISTED);
      } catch (error) {
        failure.value = describeFailure(error);
        // What the worker held is gone with it.
        own.value = null;
        phase.value = 'failed';
      } finally {
        asking.value = false;
      }
    },
  };
}
