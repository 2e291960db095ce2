import { scoreDecoder } from '#run/experiment/score-decoder';
import type { DecoderUpdate } from '#run/experiment/protocol';
import type { Decoder, DecodingTask, DrawFilter, SetScore } from '#run/frontier/decoder';
import type { HeldModel } from '#run/held-model';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const MODEL = 'fern';
const SEEDS = [1, 2, 3, 4, 5];
const TASKS: readonly DecodingTask[] = ['story', 'facts'];
const TEMPERATURES = [0.3, 0.5, 0.7, 1, 1.3, 1.6];
const FILTERS: readonly DrawFilter[] = [
  {},
  { topK: 5 },
  { topK: 20 },
  { topP: 0.8 },
  { topP: 0.95 },
  { minP: 0.05 },
  { minP: 0.2 },
];

const decoders: readonly Decoder[] = [
  { kind: 'greedy' },
  ...[2, 4, 8].map((beams): Decoder => ({ kind: 'beam', beams })),
  ...FILTERS.flatMap((filter) =>
    TEMPERATURES.map((temperature): Decoder => ({ kind: 'sample', temperature, ...filter })),
  ),
];

const round = (value: number): number => Number(value.toPrecision(5));

async function score(
  held: HeldModel,
  task: DecodingTask,
  decoder: Decoder,
  seed: number,
  signal: AbortSignal,
): Promise<SetScore> {
  let last: DecoderUpdate | undefined;
  await scoreDecoder(held, { task, decoder, seed }, (update) => (last = update), signal);
  if (last === undefined || last.done < last.sets) throw new Error('The recording was stopped.');
  return { quality: round(last.quality), diversity: round(last.diversity) };
}

async function record(context: RecordContext) {
  const { signal } = context;
  const store = openPoints<object>(context, TASKS.length * decoders.length);
  const held = await holdShipped(MODEL);
  const points: object[] = [];
  for (const task of TASKS) {
    for (const decoder of decoders) {
      const seeds = decoder.kind === 'sample' ? SEEDS : SEEDS.slice(0, 1);
      points.push(
        await store.point(`${task} ${JSON.stringify(decoder)}`, async () => {
          const scores: SetScore[] = [];
          for (const seed of seeds) scores.push(await score(held, task, decoder, seed, signal));
          return { task, decoder, scores };
        }),
      );
    }
  }
  return { model: held.info(), seeds: SEEDS, points };
}

type Recorded = Awaited<ReturnType<typeof record>> & {
  readonly points: readonly { readonly scores?: readonly SetScore[] }[];
};

/** Drawn anew by the tests: facts at temperature 1, unfiltered, from the first seed. */
const SAMPLE = { task: 'facts', decoder: { kind: 'sample', temperature: 1 } } as const;
const sampleAt =
  decoders.length + decoders.findIndex((one) => JSON.stringify(one) === JSON.stringify(SAMPLE.decoder));

export default defineRecording({
  about: `Greedy, beam search and ${TEMPERATURES.length * FILTERS.length} samplers of the ${MODEL} on a story's opening and on facts: quality and diversity.`,
  lesson: 'sampling',
  minutes: 6,
  seed: 1,
  out: 'components/frontier/recorded/frontier.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
    (file) => `public/models/${MODEL}/${file}`,
  ),
  record,
  sample: {
    seconds: 2,
    async recompute({ signal }) {
      return score(await holdShipped(MODEL), SAMPLE.task, SAMPLE.decoder, SEEDS[0]!, signal);
    },
    stored: ({ points }: Recorded) => points[sampleAt]!.scores![0],
  },
});
