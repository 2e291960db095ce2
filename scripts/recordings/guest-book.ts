import type { GuestBookMarks, GuestBookSpec } from '#run/guest-book/spec';
import { runGuestBook } from '#run/guest-book/run-book';
import { loadCourseTokenizer } from '../growing/training-set.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording } from '../records/recording.ts';

const SHARES = [0, 0.2, 0.4, 0.6, 0.8];
const SEEDS = [1, 2, 3, 4, 5];
/** Far too short to learn anything, and recomputed by the tests in a second or two. */
const SHORT: GuestBookSpec = { onceShare: 0.4, seed: 1, steps: 12, draws: 16 };

const round = (value: number): number => Number(value.toPrecision(4));

/** What is shown needs no more digits. */
async function marksOf(spec: GuestBookSpec, signal: AbortSignal): Promise<GuestBookMarks> {
  const marks = await runGuestBook({ spec, tokenizer: loadCourseTokenizer(), signal });
  return {
    ...marks,
    lookupFalseShare: round(marks.lookupFalseShare),
    miscalibration: round(marks.miscalibration),
    bins: marks.bins.map((bin) => ({ ...bin, model: round(bin.model), source: round(bin.source) })),
  };
}

interface RecordedBooks {
  readonly runs: readonly (GuestBookMarks & { readonly onceShare: number; readonly seed: number })[];
  readonly short: GuestBookMarks;
}

export default defineRecording<RecordedBooks>({
  about:
    'A small transformer on guest books of 2,000 entries, 0 to 80 % of them about guests seen once; five seeds each.',
  lesson: 'hallucination',
  minutes: 10,
  seed: 1,
  out: 'components/guest-book/recorded/guest-book.json',
  data: ['public/models/tokenizer.json'],
  async record(context) {
    const specs = SEEDS.flatMap((seed) => SHARES.map((onceShare) => ({ onceShare, seed })));
    const { point } = openPoints<GuestBookMarks>(context, specs.length);
    const runs = [];
    for (const spec of specs)
      runs.push({
        ...spec,
        ...(await point(`${spec.onceShare} ${spec.seed}`, () => marksOf(spec, context.signal))),
      });
    return { runs, short: await marksOf(SHORT, context.signal) };
  },
  sample: {
    seconds: 3,
    recompute: ({ signal }) => marksOf(SHORT, signal),
    stored: ({ short }) => short,
  },
});
