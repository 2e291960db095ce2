import { createGrownModel } from '#run/grown-model';
import { plannedSteps } from '#run/planned-steps';
import type { Milestone, TrainingGround, TrainingSpec } from '#run/protocol';
import { createTurns } from '#run/turns';
import { loadCourseTokenizer } from '../growing/training-set.ts';
import { defineRecording } from '../records/recording.ts';

/** Enough of the beginning to notice that anything changed, in a few seconds. */
const sampleSteps = 24;

interface Growth {
  readonly ground: TrainingGround;
  /** Training loss of every step, nats a token. */
  readonly losses: readonly number[];
  readonly milestones: readonly Milestone[];
}

/** Grows a model as the page does; ends at the first report at or after `untilStep`. */
async function grow(
  spec: TrainingSpec,
  untilStep: number,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Growth> {
  const grown = createGrownModel(() => Promise.resolve(loadCourseTokenizer()), createTurns());
  const enough = new AbortController();
  const losses: number[] = [];
  const milestones: Milestone[] = [];
  const grounds: TrainingGround[] = [];
  await grown.train({
    spec,
    from: null,
    signal: AbortSignal.any([signal, enough.signal]),
    report(event) {
      if (event.type === 'ground') grounds.push(event.ground);
      if (event.type === 'milestone') milestones.push(event.milestone);
      if (event.type !== 'progress') return;
      losses.push(...event.progress.losses);
      progress(losses.length / spec.steps);
      if (losses.length >= untilStep) enough.abort();
    },
  });
  signal.throwIfAborted();
  const [ground] = grounds;
  if (ground === undefined) throw new Error('The run ended before it began.');
  return { ground, losses, milestones };
}

const specOf = (seed: number): TrainingSpec => ({
  size: 'fern',
  seed,
  backend: 'wasm',
  steps: plannedSteps.fern,
});

export default defineRecording({
  about: 'A fern growing for its first run, exactly as the page computes it.',
  lesson: 'grow-your-first-model',
  minutes: 2,
  seed: 11,
  out: 'components/grow/recorded/first-growth.json',
  data: ['public/models/tokenizer.json'],
  async record({ seed, signal, progress }) {
    const { ground, losses, milestones } = await grow(specOf(seed), Infinity, signal, progress);
    return { ground: { ...ground }, losses, milestones };
  },
  sample: {
    seconds: 8,
    async recompute({ seed, signal }) {
      const { ground, losses } = await grow(specOf(seed), sampleSteps, signal, () => undefined);
      return { ground, losses: losses.slice(0, sampleSteps) };
    },
    stored: ({ ground, losses }) => ({ ground, losses: losses.slice(0, sampleSteps) }),
  },
});
