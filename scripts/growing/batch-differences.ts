import type { TransformerWeights } from '#models';
import { readBatchOn } from '#models/transformer/logits-on';

/** How far logits move when a text is read beside others, over all positions and tokens of the vocabulary. */
export interface BatchDifferences {
  readonly texts: number;
  /** Tokens read of each. */
  readonly tokens: number;
  /** Every text alone against in a batch of so many. */
  readonly bySize: readonly { readonly size: number; readonly greatestDifference: number }[];
  /** In batches of the same size, each text beside other neighbours. */
  readonly otherNeighbours: number;
  /** The same batch twice. */
  readonly again: number;
}

/** Reads texts alone and in batches of several sizes on the CPU, and compares every logit after every token. */
export async function measureBatchDifferences(
  weights: TransformerWeights,
  texts: readonly (readonly number[])[],
  sizes: readonly number[],
): Promise<BatchDifferences> {
  const { vocabularySize } = weights.config;
  const tokens = texts[0]!.length;

  /** Each text's logits, one position after the other. */
  const readIn = async (size: number, order: readonly number[]): Promise<Float32Array[]> => {
    const read = texts.map(() => new Float32Array(tokens * vocabularySize));
    for (let start = 0; start < order.length; start += size) {
      const group = order.slice(start, start + size);
      const rows = group.map((text) => texts[text]!);
      await readBatchOn('wasm', weights, rows, (logits, position) => {
        group.forEach((text, row) => {
          const own = logits.subarray(row * vocabularySize, (row + 1) * vocabularySize);
          read[text]!.set(own, position * vocabularySize);
        });
      });
    }
    return read;
  };

  const inOrder = texts.map((_, text) => text);
  const alone = await readIn(1, inOrder);
  const bySize: { size: number; greatestDifference: number }[] = [];
  const before = new Map<number, Float32Array[]>();
  for (const size of sizes) {
    const read = await readIn(size, inOrder);
    before.set(size, read);
    bySize.push({ size, greatestDifference: greatestDifference(alone, read) });
  }
  const [middle] = sizes;
  // Every second text first: each stands beside others than before, and in another row.
  const reordered = [
    ...inOrder.filter((text) => text % 2 === 1),
    ...inOrder.filter((text) => text % 2 === 0),
  ];
  return {
    texts: texts.length,
    tokens,
    bySize,
    otherNeighbours: greatestDifference(before.get(middle!)!, await readIn(middle!, reordered)),
    again: greatestDifference(before.get(middle!)!, await readIn(middle!, inOrder)),
  };
}

function greatestDifference(left: readonly Float32Array[], right: readonly Float32Array[]): number {
  let greatest = 0;
  left.forEach((logits, text) => {
    logits.forEach((logit, i) => (greatest = Math.max(greatest, Math.abs(logit - right[text]![i]!))));
  });
  return greatest;
}
