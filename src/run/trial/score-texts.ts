import { CONTEXT_LENGTH, type TokenBatch, type Tokenizer, type TransformerModel } from '#models';

/** Short texts side by side in windows, each seeing only itself. */
export interface PackedTexts {
  readonly batches: readonly TokenBatch[];
  /** Where each text stands: batch, first position, tokens with the one that ends it. */
  readonly places: readonly { readonly batch: number; readonly start: number; readonly length: number }[];
}

const WINDOWS = 8;

/** @throws RangeError when a text is longer than a window */
export function packTexts(texts: readonly string[], { encode, eosId, padId }: Tokenizer): PackedTexts {
  const places: { batch: number; start: number; length: number }[] = [];
  const batches: TokenBatch[] = [];
  const size = WINDOWS * CONTEXT_LENGTH;
  let filled = size;
  let segment = 0;
  for (const text of texts) {
    const ids = encode(text);
    const length = ids.length + 1;
    if (length > CONTEXT_LENGTH) throw new RangeError(`A text of ${length} tokens does not fit a window.`);
    const left = CONTEXT_LENGTH - (filled % CONTEXT_LENGTH);
    if (length > left) filled += left;
    if (filled >= size) {
      batches.push(emptyBatch(padId));
      filled = 0;
      segment = 0;
    }
    const { inputs, targets, lossMask, segments } = batches.at(-1)!;
    places.push({ batch: batches.length - 1, start: filled, length });
    inputs.set([eosId, ...ids], filled);
    targets.set([...ids, eosId], filled);
    lossMask.fill(1, filled, filled + length);
    segments.fill(segment++, filled, filled + length);
    filled += length;
  }
  return { batches, places };
}

function emptyBatch(padId: number): TokenBatch {
  const size = WINDOWS * CONTEXT_LENGTH;
  return {
    batchSize: WINDOWS,
    contextLength: CONTEXT_LENGTH,
    inputs: new Int32Array(size).fill(padId),
    targets: new Int32Array(size).fill(padId),
    lossMask: new Float32Array(size),
    segments: new Int32Array(size).fill(-1),
  };
}

/** −ln of the probability a model gives each text, as a whole document. */
export async function scoreTexts(
  model: TransformerModel,
  { batches, places }: PackedTexts,
): Promise<number[]> {
  const losses: Float32Array[] = [];
  for (const batch of batches) losses.push(await model.tokenLosses(batch));
  return places.map(({ batch, start, length }) =>
    losses[batch]!.subarray(start, start + length).reduce((sum, loss) => sum + loss, 0),
  );
}
