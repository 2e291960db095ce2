import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Checkpoint, ModelSize, TokenizerJson } from '#models';
import type { RunClient } from '#run/client';
import { describeFailure, RunError, type Failure } from '#run/failure';
import { plannedSteps } from '#run/planned-steps';
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
import { plural } from '../wording.ts';
import { newPlantId, type PlantRecord } from './plant.ts';

/** `paused` can go on, `grown` is done, `pressed` is kept from another time and can only be asked. */
export type Phase =
  'empty' | 'probing' | 'preparing' | 'growing' | 'stopping' | 'paused' | 'grown' | 'pressed';

export interface LossPoint {
  readonly step: number;
  readonly loss: number;
}

/** What a plant is called, and by what it is kept. */
interface PlantLabel {
  readonly id: string;
  readonly name: string;
  readonly createdMs: number;
}

/** A plant that was kept, as the page takes it up again. */
export interface TakenUp {
  readonly record: PlantRecord;
  readonly canBeAsked: boolean;
  /** Why it cannot grow on; null when it can. */
  readonly obstacle: Failure | null;
  /** Its training state; called when it is to grow on. */
  loadCheckpoint(): Promise<Checkpoint>;
  /** Puts it into the worker to be asked. */
  hold(client: RunClient): Promise<void>;
}

/** The reader's model on this page: how it grows, and everything the figure 'Grow a model' shows. */
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
  /** The model's name and id; null while there is none. */
  readonly plant: Signal<PlantLabel | null>;
  /** Its run as planned now; null while there is none, and for weights that came without one. */
  readonly spec: ReadonlySignal<TrainingSpec | null>;
  /** The newest checkpoint of a run on this page. */
  readonly checkpoint: ReadonlySignal<Checkpoint | null>;
  /** The tokenizer of a run on this page. */
  readonly tokenizer: ReadonlySignal<TokenizerJson | null>;
  /** Why the model cannot grow on; null when it can. */
  readonly obstacle: ReadonlySignal<Failure | null>;
  grow(): Promise<void>;
  stop(): void;
  /** Goes on to the end of the run as planned. */
  resume(): Promise<void>;
  /** Goes on beyond the end: the learning rate climbs back to its peak and decays over so many more steps. */
  growOn(moreSteps: number): Promise<void>;
  /** Clears the table for another model; the one that stood there is kept where models are kept. */
  startOver(): void;
  /** Puts a kept plant on the table in the state it was kept in. Not while one grows. */
  takeUp(kept: TakenUp): void;
  /** True once there is a model of the reader's own to ask. */
  readonly grown: ReadonlySignal<boolean>;
  /** Puts the model back into the worker when the one that held it is gone. */
  ensureModel(): Promise<void>;
}

export interface GrowthOptions {
  /** Steps of a whole run. Default: those of the course. */
  readonly steps?: Readonly<Record<ModelSize, number>>;
  /** Claims the right to grow, see `claimGrowing`. Default: always granted. */
  readonly claim?: () => Promise<(() => void) | null>;
}

export function createGrowth(client: RunClient, options: GrowthOptions = {}): Growth {
  const { steps = plannedSteps, claim = () => Promise.resolve(() => undefined) } = options;
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
  const plant = signal<PlantLabel | null>(null);
  const spec = signal<TrainingSpec | null>(null);
  const checkpoint = signal<Checkpoint | null>(null);
  const tokenizer = signal<TokenizerJson | null>(null);
  const obstacle = signal<Failure | null>(null);
  const busy = computed(() => ['probing', 'preparing', 'growing', 'stopping'].includes(phase.value));
  let takenUp: TakenUp | null = null;
  let homeWorker = 0;
  let run: TrainingRun | null = null;

  function hear(event: TrainingEvent): void {
    switch (event.type) {
      case 'preparing':
        return;
      case 'ground':
        ground.value = event.ground;
        tokenizer.value = event.tokenizer;
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
        checkpoint.value = event.checkpoint;
    }
  }

  /** Forgets what was shown beyond a step: the work after it was lost. */
  function rewindTo(step: number): void {
    losses.value = losses.peek().filter((point) => point.step <= step);
    milestones.value = milestones.peek().filter((milestone) => milestone.step <= step);
    const last = progress.peek();
    if (last !== null && last.step > step) progress.value = { ...last, step, losses: [] };
  }

  /** After a run broke off: back to the newest checkpoint, or to nothing. */
  function fallBack(): void {
    const stepsDone = checkpoint.peek()?.stepsDone ?? takenUp?.record.stepsDone ?? null;
    if (stepsDone === null) {
      clear();
      phase.value = 'empty';
      return;
    }
    const lost = (progress.peek()?.step ?? stepsDone) - stepsDone;
    rewindTo(stepsDone);
    if (lost > 0)
      note.value = `Kept as of step ${stepsDone}; what it learnt in the ${plural(lost, 'step')} after that is lost.`;
    phase.value = restingPhase(stepsDone);
  }

  const restingPhase = (stepsDone: number): Phase => {
    if (obstacle.peek() !== null) return 'pressed';
    return stepsDone < (spec.peek()?.steps ?? 0) ? 'paused' : 'grown';
  };

  async function follow(order: TrainingSpec, from: Checkpoint | null): Promise<void> {
    phase.value = 'preparing';
    try {
      run = client.train({ spec: order, from });
      for await (const event of run) hear(event);
      const end = await run.ended;
      if (end.workerEnded) fallBack();
      else if (end.step === 0) startOver();
      else phase.value = restingPhase(end.step);
    } catch (error) {
      const broke = describeFailure(error);
      fallBack();
      failure.value = broke;
    } finally {
      run = null;
    }
  }

  /** Runs `work` while no other tab may grow a model; true when this one may. */
  async function alone(work: () => Promise<void>): Promise<boolean> {
    const release = await claim();
    if (release === null) return false;
    try {
      await work();
    } finally {
      release();
    }
    return true;
  }

  function clear(): void {
    ground.value = progress.value = failure.value = null;
    losses.value = [];
    milestones.value = [];
    note.value = '';
    checkpoint.value = null;
    tokenizer.value = null;
    takenUp = null;
    spec.value = null;
    plant.value = null;
    obstacle.value = null;
    grown.value = false;
    homeWorker = 0;
  }

  function startOver(): void {
    clear();
    phase.value = 'empty';
  }

  /** True when Stop was pressed before there was a run to stop. */
  const stoppedEarly = (): boolean => phase.peek() === 'stopping';

  async function sow(): Promise<void> {
    try {
      probe.value = await client.probe(size.peek(), backendChoice.peek());
    } catch (error) {
      failure.value = describeFailure(error);
      phase.value = 'empty';
      return;
    }
    if (stoppedEarly()) {
      phase.value = 'empty';
      return;
    }
    const { backend } = probe.value.chosen;
    spec.value = { size: size.peek(), seed: seed.peek(), backend, steps: steps[size.peek()] };
    plant.value = { id: newPlantId(), name: `My ${size.peek()}`, createdMs: Date.now() };
    await follow(spec.value, null);
  }

  /** Goes on to so many steps from where the model stands. */
  async function goOn(planned: TrainingSpec, toSteps: number): Promise<void> {
    const stands = (): number => checkpoint.peek()?.stepsDone ?? takenUp?.record.stepsDone ?? 0;
    try {
      const from = checkpoint.peek() ?? (await takenUp?.loadCheckpoint()) ?? null;
      if (from === null) throw new RunError('no-model', 'This model’s training state is gone.');
      checkpoint.value = from;
      if (stoppedEarly()) {
        phase.value = restingPhase(stands());
        return;
      }
      spec.value = { ...planned, steps: toSteps, backend: usableBackend(planned.backend) };
      await follow(spec.value, from);
    } catch (error) {
      failure.value = describeFailure(error);
      phase.value = restingPhase(stands());
    }
  }

  async function takeUpGrowing(toSteps: number): Promise<void> {
    const planned = spec.peek();
    if (busy.peek() || planned === null || obstacle.peek() !== null) return;
    const before = phase.peek();
    failure.value = null;
    note.value = '';
    phase.value = 'preparing';
    if (await alone(() => goOn(planned, toSteps))) return;
    phase.value = before;
    failure.value = takenElsewhere();
  }

  return {
    size,
    seed,
    backendChoice,
    phase,
    busy,
    probe,
    ground,
    progress,
    losses,
    milestones,
    failure,
    note,
    plant,
    spec,
    checkpoint,
    tokenizer,
    obstacle,
    async grow() {
      if (busy.peek()) return;
      clear();
      phase.value = 'probing';
      if (await alone(sow)) return;
      phase.value = 'empty';
      failure.value = takenElsewhere();
    },
    stop() {
      if (!busy.peek()) return;
      phase.value = 'stopping';
      run?.stop();
    },
    resume: () => takeUpGrowing(spec.peek()?.steps ?? 0),
    growOn: (moreSteps) => takeUpGrowing((progress.peek()?.step ?? 0) + moreSteps),
    startOver,
    takeUp(kept) {
      if (busy.peek()) return;
      clear();
      const { record } = kept;
      takenUp = kept;
      plant.value = { id: record.id, name: record.name, createdMs: record.createdMs };
      spec.value = record.spec;
      obstacle.value = kept.obstacle;
      ground.value = record.ground;
      losses.value = Array.from(record.losses, (loss, index) => ({ step: index + 1, loss }));
      milestones.value = record.milestones;
      if (record.spec !== null) {
        size.value = record.spec.size;
        seed.value = record.spec.seed;
      }
      if (record.stepsDone !== null) {
        progress.value = { step: record.stepsDone, losses: [], tokensPerSecond: 0, secondsLeft: NaN };
      }
      grown.value = kept.canBeAsked;
      phase.value = restingPhase(record.stepsDone ?? 0);
    },
    grown,
    async ensureModel() {
      if (homeWorker === client.workerNumber && homeWorker !== 0) return;
      if (run !== null) return;
      const known = checkpoint.peek();
      if (known !== null) {
        const { config, weights: tensors, stepsDone } = known;
        await client.hold({
          name: plant.peek()?.name ?? 'model',
          weights: { config, tensors },
          tokenizer: tokenizer.peek(),
          steps: stepsDone,
          world: ground.peek()?.model.world ?? null,
        });
      } else if (takenUp !== null) await takenUp.hold(client);
      else return;
      homeWorker = client.workerNumber;
    },
  };
}

const takenElsewhere = (): RunError =>
  new RunError(
    'busy',
    'Another tab of this course is growing a model.',
    'Stop it there or close that tab, then press again here.',
  );

/** A plant from another device may have grown on a GPU that this one does not offer. */
function usableBackend(wanted: TrainingSpec['backend']): TrainingSpec['backend'] {
  return wanted === 'webgpu' && !('gpu' in navigator) ? 'wasm' : wanted;
}
