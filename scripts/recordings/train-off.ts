import { defaultCrawlSeed, defaultCrawlSettings } from '#run/crawl/settings';
import type { TrialSpec } from '#run/trial/spec';
import {
  DUEL_DIRTS,
  DUEL_SHARES,
  duelSpec,
  TRAIN_OFF_SETS,
  trainOffSpec,
  type DuelDirt,
  type TrainOffSet,
} from '#run/trial/train-off-plans';
import { computePoints, openBench, trialPoint, type TrialPoint } from '../growing/trial-points.ts';
import { defineRecording } from '../records/recording.ts';

/** What a reader begins with. */
const CRAWL = { seed: defaultCrawlSeed, settings: defaultCrawlSettings };

const SAMPLE_STEPS = 40;
const sampleSpec = (seed: number): TrialSpec => duelSpec('small', 'shuffled', 0, seed, SAMPLE_STEPS);

interface TrainOff {
  /** Share of the questions on facts that a guesser gets right. */
  readonly chance: { readonly sets: number; readonly duel: number };
  readonly sets: readonly ({ readonly set: TrainOffSet } & TrialPoint)[];
  readonly small: TrialPoint;
  readonly large: readonly ({ readonly dirt: DuelDirt; readonly dirtyShare: number } & TrialPoint)[];
  readonly sample: TrialPoint;
}

export default defineRecording<TrainOff>({
  about:
    'A fern on five sets of text at one compute; a sprout on little clean text against a shrub on much dirty text.',
  lesson: 'data',
  minutes: 16,
  seed: 1,
  out: 'components/train-off/recorded/train-off.json',
  data: ['public/models/tokenizer.json'],
  async record(context) {
    const { seed } = context;
    const bench = openBench();
    const duel = DUEL_DIRTS.flatMap((dirt) => DUEL_SHARES[dirt].map((dirtyShare) => ({ dirt, dirtyShare })));
    const largeKey = (dirt: DuelDirt, share: number): string =>
      share === 0 ? 'large, clean' : `large, ${share} ${dirt}`;
    const specs = new Map<string, TrialSpec>([
      ...TRAIN_OFF_SETS.map((set) => [set, trainOffSpec(set, seed, CRAWL)] as const),
      ['small, clean', duelSpec('small', 'shuffled', 0, seed)],
      ...duel.map(
        ({ dirt, dirtyShare }) =>
          [largeKey(dirt, dirtyShare), duelSpec('large', dirt, dirtyShare, seed)] as const,
      ),
    ]);
    const done = await computePoints(context, [...specs.keys()], (key) => trialPoint(bench, specs.get(key)!));
    return {
      chance: { sets: bench.exam('pages').chance, duel: bench.exam('primer').chance },
      sets: TRAIN_OFF_SETS.map((set) => ({ set, ...done[set]! })),
      small: done['small, clean']!,
      large: duel.map((place) => ({ ...place, ...done[largeKey(place.dirt, place.dirtyShare)]! })),
      sample: await trialPoint(bench, sampleSpec(seed)),
    };
  },
  sample: {
    seconds: 5,
    recompute: ({ seed }) => trialPoint(openBench(), sampleSpec(seed)),
    stored: ({ sample }) => sample,
  },
});
