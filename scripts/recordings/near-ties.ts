import { createRng, deriveSeed, wilsonInterval } from '#lab';
import { traceReading } from '#models/analysis/trace';
import { arithmeticOf, computeEveryWay, logitsBy, twoGreatest } from '#run/analysis/arithmetic';
import { arithmeticWays, mostWritten, singleWays } from '#run/analysis/arithmetic-ways';
import type { ArithmeticResult } from '#run/analysis/protocol';
import { weightsOf } from '#run/analysis/weights-memory';
import { writeEveryWay, type GreedyText } from '#run/analysis/write-every-way';
import type { HeldModel } from '#run/held-model';
import { holdShipped } from '../growing/ask-shipped.ts';
import { measureBatchDifferences, type BatchDifferences } from '../growing/batch-differences.ts';
import { createCloseCallFinder } from '../growing/close-calls.ts';
import { freshPositions, writeScannedText, type ScannedDocument } from '../growing/scanned-text.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording } from '../records/recording.ts';

const model = { kind: 'shipped', name: 'fern' } as const;
const scannedWords = 2_600_000;
/** The scan is kept in so many parts, so that one that is stopped goes on. */
const parts = 60;
/** Two tokens further apart than this never change places: singles differ by some 1e-5. */
const threshold = 5e-5;
/** Documents that half precision is counted on: there it takes no search. */
const halfDocuments = 300;
const batchTexts = { count: 32, tokens: 24, sizes: [8, 2, 4, 16, 32] } as const;
/** Near-ties kept of each kind, and the longest beginning to show, in tokens. */
const kept = { single: 5, half: 3, longest: 60 } as const;
const ordinary = ['Mara lives in', 'One morning', 'The ferry to'];

const ways = arithmeticWays.filter((way) => way !== 'gpu');

/** Where ways part: the tokens up to there, the leading `<eos>` included. */
type Flip = readonly number[];

interface ScannedPart {
  readonly positions: number;
  readonly close: number;
  readonly flips: readonly Flip[];
  /** Of the flips, those where the engine itself takes another token in a batch than alone. */
  readonly batchFlips: number;
  /** Greatest distance between the gap that the engine found by in windows and the one in 64 bits. */
  readonly gapError: number;
}

interface HalvedPart {
  readonly positions: number;
  readonly flips: readonly Flip[];
}

/** A beginning, what each way comes to after it, and where each goes on to. */
interface Tie {
  readonly kind: 'single' | 'half' | 'ordinary';
  readonly prompt: string;
  readonly computed: ArithmeticResult;
  readonly texts: readonly GreedyText[];
}

async function scanPart(
  held: HeldModel,
  documents: readonly ScannedDocument[],
  find: Awaited<ReturnType<typeof createCloseCallFinder>>,
): Promise<ScannedPart> {
  const flips: Flip[] = [];
  let [gapError, batchFlips] = [0, 0];
  const calls = await find(documents);
  for (const { document, position, gap } of calls) {
    const ids = document.ids.slice(0, position + 1);
    const exact = await logitsBy('double', held, ids);
    const [best, second] = twoGreatest(exact);
    gapError = Math.max(gapError, Math.abs(exact[best]! - exact[second]! - gap));
    const likeliest = new Map<string, number>();
    for (const way of singleWays) likeliest.set(way, twoGreatest(await logitsBy(way, held, ids))[0]);
    if (new Set(likeliest.values()).size > 1) flips.push(ids);
    if (likeliest.get('alone') !== likeliest.get('batch')) batchFlips++;
  }
  const positions = documents.reduce((sum, document) => sum + freshPositions(document), 0);
  return { positions, close: calls.length, flips, batchFlips, gapError };
}

/** Reads whole documents in 16 and in 32 bits, and keeps the positions where the likeliest tokens differ. */
async function halvePart(held: HeldModel, documents: readonly ScannedDocument[]): Promise<HalvedPart> {
  const weights = await weightsOf(held);
  const flips: Flip[] = [];
  for (const { ids, fresh } of documents) {
    const single = traceReading(weights, ids, arithmeticOf.single);
    // The weights of a shipped model are halves already.
    const half = traceReading(weights, ids, arithmeticOf.half);
    for (let position = fresh; position < ids.length; position++) {
      const [one] = twoGreatest(single.logitsAt(position));
      const [other] = twoGreatest(half.logitsAt(position));
      if (one !== other) flips.push(ids.slice(0, position + 1));
    }
  }
  return { positions: documents.reduce((sum, document) => sum + freshPositions(document), 0), flips };
}

/** The shortest beginnings that a reader could type: they are read as the tokens they were found as. */
function typeable({ tokenizer }: HeldModel, flips: readonly Flip[], count: number): string[] {
  const same = (left: readonly number[], right: readonly number[]): boolean =>
    left.length === right.length && left.every((id, place) => id === right[place]);
  const texts = flips
    .filter(({ length }) => length > 2 && length <= kept.longest)
    .sort((a, b) => a.length - b.length)
    .map((flip) => ({ ids: flip.slice(1), text: tokenizer.decode(flip.slice(1)) }))
    .filter(({ ids, text }) => text.trim() === text && same(tokenizer.encode(text, { special: false }), ids))
    .map(({ text }) => text);
  return [...new Set(texts)].slice(0, count);
}

async function computeTie(held: HeldModel, kind: Tie['kind'], prompt: string): Promise<Tie> {
  const query = { model, prompt };
  const computed = await computeEveryWay(held, { ...query, kind: 'arithmetic', written: [], ways });
  const texts = await writeEveryWay({
    ask: (asked) => computeEveryWay(held, asked),
    query,
    ways,
    eosId: held.tokenizer.eosId,
  });
  return { kind, prompt, computed, texts };
}

const rateOf = (flips: number, positions: number) => ({
  flips,
  positions,
  ...wilsonInterval(flips, positions),
});

export default defineRecording({
  about:
    'How often the fern’s likeliest token depends on how the same sums are rounded, beginnings where it does, and what a batch changes.',
  lesson: 'sampling',
  minutes: 8,
  seed: 1,
  out: 'components/last-digits/recorded/near-ties.json',
  data: [
    'public/models/fern/model.safetensors',
    'public/models/fern/config.json',
    'public/models/fern/tokenizer.json',
    'public/models/fern/card.json',
  ],
  async record(context) {
    const { seed } = context;
    const held = await holdShipped('fern');
    const weights = await weightsOf(held);
    const documents = writeScannedText(scannedWords, seed, held.tokenizer);
    const find = await createCloseCallFinder(weights, threshold);
    const points = openPoints<ScannedPart | HalvedPart | BatchDifferences | Tie>(
      context,
      parts + 2 + kept.single + kept.half + ordinary.length,
    );
    const point = <T extends ScannedPart | HalvedPart | BatchDifferences | Tie>(
      key: string,
      compute: () => Promise<T>,
    ): Promise<T> => points.point(key, compute) as Promise<T>;

    const batches = await point('batches', () => {
      const long = documents.filter(({ ids }) => ids.length >= batchTexts.tokens).slice(0, batchTexts.count);
      const texts = long.map(({ ids }) => ids.slice(0, batchTexts.tokens));
      return measureBatchDifferences(weights, texts, batchTexts.sizes);
    });
    const rng = createRng(deriveSeed(seed, 'documents in half precision'));
    const drawn = Array.from(
      { length: halfDocuments },
      () => documents[Math.floor(rng() * documents.length)]!,
    );
    const half = await point('half precision', () => halvePart(held, [...new Set(drawn)]));
    const scanned: ScannedPart[] = [];
    for (let part = 0; part < parts; part++) {
      const some = documents.filter((_, index) => index % parts === part);
      scanned.push(await point(`part ${part}`, () => scanPart(held, some, find)));
    }
    const sum = (of: (part: ScannedPart) => number): number =>
      scanned.reduce((total, part) => total + of(part), 0);
    const flips = scanned.flatMap((part) => part.flips);
    const prompts = [
      ...typeable(held, flips, kept.single).map((prompt) => ({ kind: 'single', prompt }) as const),
      ...typeable(held, half.flips, kept.half).map((prompt) => ({ kind: 'half', prompt }) as const),
      ...ordinary.map((prompt) => ({ kind: 'ordinary', prompt }) as const),
    ];
    const ties: Tie[] = [];
    for (const { kind, prompt } of prompts) {
      ties.push(await point(`${kind}: ${prompt}`, () => computeTie(held, kind, prompt)));
    }
    return {
      mostWritten,
      single: {
        ...rateOf(
          flips.length,
          sum((part) => part.positions),
        ),
        documents: documents.length,
        close: sum((part) => part.close),
        batchFlips: sum((part) => part.batchFlips),
        threshold,
        gapError: Math.max(...scanned.map((part) => part.gapError)),
      },
      half: rateOf(half.flips.length, half.positions),
      batches,
      ties,
    };
  },
  sample: {
    seconds: 5,
    recompute: async () => (await computeTie(await holdShipped('fern'), 'ordinary', ordinary[0]!)).computed,
    stored: ({ ties }) => ties.find(({ kind }) => kind === 'ordinary')!.computed,
  },
});
