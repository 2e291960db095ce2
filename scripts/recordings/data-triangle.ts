import { placeKey, TRIANGLE_STEPS, trianglePlaces, triangleSpec, type TrianglePlace } from '#run/trial/plans';
import { computePoints, openBench, trialPoint, type TrialPoint } from '../growing/trial-points.ts';
import { defineRecording } from '../records/recording.ts';

/** A short run, recomputed by the tests. */
const SAMPLE_STEPS = 40;
const SAMPLE_PLACE: TrianglePlace = {
  uniqueTokens: 5600,
  dirtyShare: 0.25,
  diversity: { kinds: 3, phrasings: 2 },
};
/** Places run again from other seeds, to tell how far chance moves a point. */
const AGAIN: readonly TrianglePlace[] = [
  { uniqueTokens: 32_000, dirtyShare: 0.25, diversity: { kinds: 6, phrasings: null } },
  { uniqueTokens: 5600, dirtyShare: 0.5, diversity: { kinds: 3, phrasings: 2 } },
];
const AGAIN_SEEDS = [2, 3];

interface Grid {
  readonly steps: number;
  readonly points: readonly (TrianglePlace & { readonly seed: number } & TrialPoint)[];
  readonly sample: TrialPoint;
}

/** Loss on clean text over quantity, quality and diversity of what a sprout reads, all at one compute. */
export default defineRecording<Grid>({
  about:
    'A sprout trained on 60 texts that differ in quantity, quality and diversity, all for as many steps.',
  lesson: 'data',
  minutes: 11,
  seed: 1,
  out: 'components/triangle/recorded/data-triangle.json',
  data: ['public/models/tokenizer.json'],
  async record(context) {
    const bench = openBench();
    const places = [
      ...trianglePlaces().map((place) => ({ place, seed: context.seed })),
      ...AGAIN.flatMap((place) => AGAIN_SEEDS.map((seed) => ({ place, seed }))),
    ].map((one) => ({ ...one, key: `${placeKey(one.place)}, seed ${one.seed}` }));
    const byKey = new Map(places.map((one) => [one.key, one]));
    const done = await computePoints(context, [...byKey.keys()], (key) => {
      const { place, seed } = byKey.get(key)!;
      return trialPoint(bench, triangleSpec(place, seed));
    });
    return {
      steps: TRIANGLE_STEPS,
      points: places.map(({ place, seed, key }) => ({ ...place, seed, ...done[key]! })),
      sample: await trialPoint(bench, triangleSpec(SAMPLE_PLACE, context.seed, SAMPLE_STEPS)),
    };
  },
  sample: {
    seconds: 4,
    recompute: ({ seed }) => trialPoint(openBench(), triangleSpec(SAMPLE_PLACE, seed, SAMPLE_STEPS)),
    stored: ({ sample }) => sample,
  },
});
