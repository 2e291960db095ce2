import { createRng, deriveSeed } from '#lab';
import { elementCount, parameterSpecs } from '#models/transformer/parameters';
import { nudge } from '#run/analysis/nudge';
import type { HeldModel } from '#run/held-model';
import { holdShipped } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

const prompt = 'Mara lives in';
const model = { kind: 'shipped', name: 'fern' } as const;
/** How far each number is moved, in standard deviations of its tensor. */
const distances = [1, 10, 100] as const;
const numbers = 100;
const sampledNumbers = 8;

const round = (value: number): number => Number(value.toPrecision(5));

interface Moved {
  readonly distance: number;
  /** Numbers moved, one at a time. */
  readonly numbers: number;
  /** How many of them changed the sentence. */
  readonly sentences: number;
  /** Median and greatest share of the next token's probability that moved. */
  readonly medianMoved: number;
  readonly greatestMoved: number;
}

/** Moves numbers drawn at random, each of the model's as likely as any other, one at a time. */
async function moveAtRandom(
  held: HeldModel,
  distance: number,
  count: number,
  seed: number,
  onMoved: () => void = () => undefined,
): Promise<Moved> {
  const specs = parameterSpecs(held.model.config);
  const total = specs.reduce((sum, { shape }) => sum + elementCount(shape), 0);
  const rng = createRng(deriveSeed(seed, `moved by ${distance}`));
  const moved: number[] = [];
  let sentences = 0;
  for (let i = 0; i < count; i++) {
    let place = Math.floor(rng() * total);
    const spec = specs.find(({ shape }) => {
      if (place < elementCount(shape)) return true;
      place -= elementCount(shape);
      return false;
    })!;
    const columns = spec.shape.at(-1)!;
    const at = { tensor: spec.name, row: Math.floor(place / columns), column: place % columns };
    const query = { kind: 'nudge', model, prompt, seed, ...at } as const;
    const still = await nudge(held, { ...query, value: null });
    const result = await nudge(held, { ...query, value: still.original + distance * still.spread });
    moved.push(result.moved);
    if (result.sentenceAfter !== result.sentenceBefore) sentences++;
    onMoved();
  }
  moved.sort((a, b) => a - b);
  return {
    distance,
    numbers: count,
    sentences,
    medianMoved: round(moved[Math.floor(count / 2)]!),
    greatestMoved: round(moved.at(-1)!),
  };
}

export default defineRecording({
  about:
    'One number of the fern set to another value: a sentence before and after, and how often it matters.',
  lesson: 'compute',
  minutes: 0.6,
  seed: 11,
  out: 'components/parameters/recorded/one-number.json',
  data: [
    'public/models/fern/model.safetensors',
    'public/models/fern/config.json',
    'public/models/fern/tokenizer.json',
    'public/models/fern/card.json',
  ],
  async record({ seed, progress }) {
    const held = await holdShipped('fern');
    const at = { tensor: 'model.norm.weight', row: 0, column: 5 };
    const { tokens, moved, original, spread, value, ...rest } = await nudge(held, {
      kind: 'nudge',
      model,
      prompt,
      seed,
      ...at,
      value: 50,
    });
    const everywhere: Moved[] = [];
    let done = 0;
    for (const distance of distances) {
      everywhere.push(
        await moveAtRandom(held, distance, numbers, seed, () =>
          progress(++done / (numbers * distances.length)),
        ),
      );
    }
    return {
      sample: await moveAtRandom(held, 100, sampledNumbers, seed),
      prompt,
      seed,
      shown: {
        ...rest,
        original: round(original),
        value,
        spread: round(spread),
        moved: round(moved),
        tokens: tokens.map(({ before, after, ...token }) => ({
          ...token,
          before: round(before),
          after: round(after),
        })),
      },
      everywhere,
    };
  },
  sample: {
    seconds: 4,
    recompute: async ({ seed }) => moveAtRandom(await holdShipped('fern'), 100, sampledNumbers, seed),
    stored: ({ sample }) => sample,
  },
});
