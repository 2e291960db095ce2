import { countBothWays, SWEEP_CONTEXT, sweepConfig } from '#run/sweep/plan';
import { defineRecording } from '../records/recording.ts';
import { openPoints, type Points } from '../records/points.ts';
import { prepareSweep, type SweepGrounds } from '../sweep/sweep-ground.ts';
import { bestOf, tuneRate, type RateLoss } from '../sweep/tune-rate.ts';

const WIDTHS = [8, 16, 24, 32, 48, 64, 80] as const;
/** Tokens of the small text. */
const UNIQUE_TOKENS = 6400;
const EPOCHS = 12;
const WINDOWS = 2;
const STEPS = (UNIQUE_TOKENS * EPOCHS) / (WINDOWS * SWEEP_CONTEXT);
const SEEDS = 2;
const SAMPLE_WIDTH = 16;

interface Series {
  readonly rates: readonly RateLoss[];
  readonly bestRate: number;
  /** Held-out loss of every seed at the best rate, nats a token. */
  readonly losses: readonly number[];
}

async function measure(
  grounds: SweepGrounds,
  store: Points<number | null>,
  {
    width,
    unique,
    firstRate,
    seed,
    signal,
  }: {
    width: number;
    unique: number | undefined;
    firstRate: number;
    seed: number;
    signal: AbortSignal;
  },
): Promise<Series> {
  const lossAt = (rate: number, runSeed: number): Promise<number | null> =>
    store.point(`${unique ?? 'fresh'} tokens, width ${width}, rate ${rate}, seed ${runSeed}`, () =>
      grounds.train({ width, steps: STEPS, windows: WINDOWS, rate, seed: runSeed }, { signal }, unique),
    );
  const rates = await tuneRate(firstRate, (rate) => lossAt(rate, seed));
  const { rate: bestRate } = bestOf(rates);
  const losses: number[] = [];
  for (let index = 0; index < SEEDS; index++) {
    const loss = await lossAt(bestRate, seed + index);
    if (loss === null) throw new Error(`Width ${width} diverged with seed ${seed + index} at its best rate.`);
    losses.push(loss);
  }
  return { rates, bestRate, losses };
}

export default defineRecording({
  about: 'Data fixed, model growing: as many tokens for every size, all fresh or a small text twelve times.',
  lesson: 'compute',
  minutes: 6,
  seed: 1,
  out: 'components/iso-flop/recorded/fixed-data.json',
  data: ['public/models/tokenizer.json'],
  async record(context) {
    const { seed, signal } = context;
    const grounds = prepareSweep();
    const store = openPoints<number | null>(context, WIDTHS.length * 2 * 4);
    const sizes = [];
    let rates = { fresh: 0.016, repeated: 0.016 };
    for (const width of WIDTHS) {
      const options = { width, seed, signal };
      const fresh = await measure(grounds, store, { ...options, unique: undefined, firstRate: rates.fresh });
      const repeated = await measure(grounds, store, {
        ...options,
        unique: UNIQUE_TOKENS,
        firstRate: rates.repeated,
      });
      rates = { fresh: fresh.bestRate, repeated: repeated.bestRate };
      const counts = countBothWays(sweepConfig(width, grounds.vocabularySize));
      sizes.push({ width, ...counts, fresh, repeated });
    }
    return { uniqueTokens: UNIQUE_TOKENS, epochs: EPOCHS, steps: STEPS, windows: WINDOWS, sizes };
  },
  sample: {
    seconds: 8,
    recompute: ({ seed, signal }) =>
      prepareSweep().train(
        { width: SAMPLE_WIDTH, steps: STEPS, windows: WINDOWS, rate: 0.016, seed },
        { signal },
        UNIQUE_TOKENS,
      ),
    stored: ({ sizes }) =>
      sizes.find(({ width }) => width === SAMPLE_WIDTH)!.repeated.rates.find(({ rate }) => rate === 0.016)!
        .loss,
  },
});
