import { useEffect, useRef, useState } from 'preact/hooks';
import { describeFailure, type Failure } from '#run/failure';
import type { QueuedTrial } from '#run/trial/run-queue';
import type { TrialProgress, TrialResult } from '#run/trial/spec';
import { fetchPart } from './fetch-part.ts';
import type { RunPhase } from './RunControls.tsx';

/** Where one trial stands. */
export interface TrialLane extends QueuedTrial {
  readonly progress: TrialProgress | null;
  readonly result: TrialResult | null;
}

export interface Trials {
  readonly phase: RunPhase;
  /** In the order in which they were given. */
  readonly lanes: readonly TrialLane[];
  readonly failure: Failure | null;
  /** How far all of them together have come, in [0, 1]. */
  readonly share: number;
  /** Undefined until it can be said. */
  readonly secondsLeft: number | undefined;
  start(trials: readonly QueuedTrial[]): void;
  /** Ends what is under way at once; trials that are finished keep their results. */
  stop(): void;
  clear(): void;
}

/** What a step costs, roughly, against one of the smallest size. */
const STEP_WEIGHT = { sprout: 1, fern: 2.5, shrub: 20 } as const;

const weightOf = ({ spec }: QueuedTrial): number => spec.steps * STEP_WEIGHT[spec.size];

/** Share of the work of all lanes that is done. */
export function shareDone(lanes: readonly TrialLane[]): number {
  const total = lanes.reduce((sum, lane) => sum + weightOf(lane), 0);
  const done = lanes.reduce((sum, lane) => {
    const share = lane.result !== null ? 1 : (lane.progress?.step ?? 0) / lane.spec.steps;
    return sum + weightOf(lane) * share;
  }, 0);
  return total === 0 ? 0 : done / total;
}

/** Too little to go by. */
const LEAST_SHARE = 0.02;

/** Trials in workers of their own, started by a figure and ended with it. */
export function useTrials(): Trials {
  const [phase, setPhase] = useState<RunPhase>('ready');
  const [lanes, setLanes] = useState<readonly TrialLane[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const began = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  const change = (key: string, part: Partial<TrialLane>): void =>
    setLanes((all) => all.map((lane) => (lane.key === key ? { ...lane, ...part } : lane)));

  async function run(trials: readonly QueuedTrial[], own: AbortController): Promise<void> {
    const isMine = (): boolean => running.current === own && !own.signal.aborted;
    try {
      // Fetched when it is first needed: a page that is only read needs no worker.
      const { runQueue } = await fetchPart(() => import('#run/trial/run-queue'));
      if (!isMine()) return;
      began.current = performance.now();
      await runQueue(trials, {
        signal: own.signal,
        onProgress: (key, progress) => isMine() && change(key, { progress }),
        onResult: (key, result) => isMine() && change(key, { result }),
      });
      if (isMine()) setPhase('done');
    } catch (error) {
      if (!isMine()) return;
      setFailure(describeFailure(error));
      setPhase('stopped');
    }
  }

  const share = shareDone(lanes);
  const elapsed = (performance.now() - began.current) / 1000;
  const secondsLeft =
    phase === 'running' && share > LEAST_SHARE ? (elapsed * (1 - share)) / share : undefined;
  return {
    phase,
    lanes,
    failure,
    share,
    secondsLeft,
    start(trials) {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setFailure(null);
      setLanes(trials.map((trial) => ({ ...trial, progress: null, result: null })));
      setPhase('running');
      void run(trials, own);
    },
    stop() {
      running.current?.abort();
      setPhase('stopped');
    },
    clear() {
      running.current?.abort();
      setFailure(null);
      setLanes([]);
      setPhase('ready');
    },
  };
}
