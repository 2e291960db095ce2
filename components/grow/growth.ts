import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Checkpoint, ModelSize } from '#models';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type {
  BackendChoice,
  Milestone,
  Probe,
  TrainingEvent,
  TrainingGround,
  TrainingProgress,
  TrainingSpec,
} from '#run/protocol';
import type { TrainingRun } from '#run/training-run';
import type { SizeOffer } from './sizes.ts';
import { plural } from './words.ts';

/** `paused` can go on, `grown` is done. */
export type Phase = 'empty' | 'probing' | 'preparing' | 'growing' | 'stopping' | 'paused' | 'grown';

export interface LossPoint {
  readonly step: number;
  readonly loss: number;
}

/** Everything the figure 'Grow a model' shows and does. */
export interface Growth {
  readonly size: Signal<ModelSize>;
  readonly seed: Signal<number>;
  readonly backendChoice: Signal<BackendChoice>;
  readonly phase: ReadonlySignal<Phase>;
  readonly busy: ReadonlySignal<boolean>;
  readonly probe: ReadonlySignal<Probe | null>;
  readonly ground: ReadonlySignal<TrainingGround | null>;
  readonly progress: ReadonlySignal<TrainingProgress | null>;
  readonly losses: ReadonlySignal<readonly LossPoint[]>;
  readonly milestones: ReadonlySignal<readonly Milestone[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** What Stop or a crash cost, in words; empty when nothing was lost. */
  readonly note: ReadonlySignal<string>;
  grow(): Promise<void>;
  stop(): void;
  resume(): Promise<void>;
  startOver(): void;
  /** True once there is a model of the reader's own to ask. */
  readonly grown: ReadonlySignal<boolean>;
  /** Puts the model back into the worker when the one that held it is gone. */
  ensureModel(): Promise<void>;
}

export function createGrowth(client: RunClient, offers: readonly SizeOffer[]): Growth {
  const size = signal<ModelSize>('fern');
  const seed = signal(11);
  const backendChoice = signal<BackendChoice>('auto');
  const phase = signal<Phase>('empty');
  const probe = signal<Probe | null>(null);
  const ground = signal<TrainingGround | null>(null);
  const progress = signal<TrainingProgress | null>(null);
  const losses = signal<readonly LossPoint[]>([]);
  const milestones = signal<readonly Milestone[]>([]);
  const failure = signal<Failure | null>(null);
  const note = signal('');
  const grown = signal(false);
  let spec: TrainingSpec | null = null;
  let homeWorker = 0;
  let run: TrainingRun | null = null;
  let kept: Checkpoint | null = null;

  function hear(event: TrainingEvent): void {
    switch (event.type) {
      case 'preparing':
        return;
      case 'ground':
        ground.value = event.ground;
        homeWorker = client.workerNumber;
        grown.value = true;
        phase.value = phase.peek() === 'stopping' ? 'stopping' : 'growing';
        return;
      case 'progress': {
        progress.value = event.progress;
        const first = event.progress.step - event.progress.losses.length + 1;
        const points = event.progress.losses.map((loss, index) => ({ step: first + index, loss }));
        losses.value = [...losses.peek(), ...points];
        return;
      }
      case 'milestone':
        milestones.value = [...milestones.peek(), event.milestone];
        return;
      case 'checkpoint':
        kept = event.checkpoint;
    }
  }

  /** Forgets what was shown beyond a step: the work after it was lost. */
  function rewindTo(step: number): void {
    losses.value = losses.peek().filter((point) => point.step <= step);
    milestones.value = milestones.peek().filter((milestone) => milestone.step <= step);
    const last = progress.peek();
    if (last !== null && last.step > step) progress.value = { ...last, step, losses: [] };
  }

  /** After a run broke off: back to the kept checkpoint, or to nothing. */
  function fallBack(): void {
    if (kept === null) {
      phase.value = 'empty';
      grown.value = false;
      return;
    }
    const { stepsDone } = kept;
    const lost = (progress.peek()?.step ?? stepsDone) - stepsDone;
    rewindTo(stepsDone);
    if (lost > 0)
      note.value = `Kept as of step ${stepsDone}; what it learnt in the ${plural(lost, 'step')} after that is lost.`;
    phase.value = 'paused';
  }

  async function follow(spec: TrainingSpec, from: Checkpoint | null): Promise<void> {
    phase.value = 'preparing';
    try {
      run = client.train({ spec, from });
      for await (const event of run) hear(event);
      const end = await run.ended;
      if (end.workerEnded) fallBack();
      else phase.value = end.end === 'finished' ? 'grown' : end.step === 0 ? 'empty' : 'paused';
    } catch (error) {
      failure.value = describeFailure(error);
      fallBack();
    } finally {
      run = null;
    }
  }

  function clear(): void {
    ground.value = progress.value = failure.value = null;
    losses.value = [];
    milestones.value = [];
    note.value = '';
    kept = null;
    spec = null;
    grown.value = false;
  }

  return {
    size,
    seed,
    backendChoice,
    phase,
    busy: computed(() => ['probing', 'preparing', 'growing', 'stopping'].includes(phase.value)),
    probe,
    ground,
    progress,
    losses,
    milestones,
    failure,
    note,
    async grow() {
      clear();
      phase.value = 'probing';
      try {
        probe.value = await client.probe(size.peek(), backendChoice.peek());
      } catch (error) {
        failure.value = describeFailure(error);
        phase.value = 'empty';
        return;
      }
      // Stop was pressed while the device was being measured.
      if (phase.peek() !== 'probing') {
        phase.value = 'empty';
        return;
      }
      const { steps } = offers.find((offer) => offer.size === size.peek())!;
      const { backend } = probe.value.chosen;
      spec = { size: size.peek(), seed: seed.peek(), backend, steps };
      await follow(spec, null);
    },
    stop() {
      if (run === null && phase.peek() !== 'probing') return;
      phase.value = 'stopping';
      run?.stop();
    },
    async resume() {
      if (spec === null || kept === null) return;
      failure.value = null;
      note.value = '';
      await follow(spec, kept);
    },
    grown,
    async ensureModel() {
      if (homeWorker === client.workerNumber && homeWorker !== 0) return;
      if (spec === null || kept === null || run !== null) return;
      await client.restore({ spec, from: kept });
      homeWorker = client.workerNumber;
    },
    startOver() {
      clear();
      phase.value = 'empty';
    },
  };
}
