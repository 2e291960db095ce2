import { createRng, type Rng } from '#lab';

/** Windows for one training or evaluation step, row after row. */
export interface TokenBatch {
  readonly batchSize: number;
  readonly contextLength: number;
  /** [batchSize · contextLength] ids the model reads. */
  readonly inputs: Int32Array;
  /** The id that follows each input. */
  readonly targets: Int32Array;
  /** Weight of each target in the loss: 0 for padding. */
  readonly lossMask: Float32Array;
  /** Number of the document each input belongs to, within its window: attention stays inside a document. */
  readonly segments: Int32Array;
}

export interface BatcherOptions {
  readonly contextLength: number;
  readonly batchSize: number;
  readonly seed: number;
  /** Id that ends and starts documents. */
  readonly eosId: number;
  /** Id that fills what is left of a window. */
  readonly padId: number;
  /**
   * One whole document a window, the rest padding: what a loss must be measured on when it is compared with the
   * entropy of the source. Documents that do not fit are left out.
   */
  readonly singleDocumentWindows?: boolean;
  /** Told of every document dealt and how many of its tokens the window had room for: what training saw. */
  readonly onDocument?: (index: number, tokens: number) => void;
}

/** Deals batches without end; an epoch is one shuffle of the documents. */
export interface Batcher {
  next(): TokenBatch;
  /** Documents left out since they do not fit a window whole (with `singleDocumentWindows` only). */
  readonly skipped: number;
  /** Deals and drops this many batches: a batcher made anew is thus brought to where a checkpoint stood. */
  skip(batches: number): void;
}

function shuffle(order: number[], rng: Rng): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const swapped = order[i]!;
    order[i] = order[j]!;
    order[j] = swapped;
  }
}

/**
 * Cuts documents into windows. A window is `<eos> document <eos> document …` from the start of a document; the last
 * one is cut where the window ends. Each document is predicted from its own `<eos>` on and sees nothing
 * before it, so its loss does not depend on its neighbours.
 * @throws RangeError when there is no document to deal
 */
export function createBatcher(documents: readonly (readonly number[])[], options: BatcherOptions): Batcher {
  const { contextLength, batchSize, eosId, padId, singleDocumentWindows = false } = options;
  const fits = (index: number): boolean => !singleDocumentWindows || documents[index]!.length < contextLength;
  const order = documents.flatMap((_, index) => (fits(index) ? [index] : []));
  if (order.length === 0) {
    throw new RangeError(
      documents.length === 0
        ? 'There are no documents to train on.'
        : `None of the ${documents.length} documents fits a window of ${contextLength} tokens whole.`,
    );
  }
  const rng = createRng(options.seed);
  let position = order.length;

  const nextDocument = (): number => {
    if (position === order.length) {
      shuffle(order, rng);
      position = 0;
    }
    return order[position++]!;
  };

  const fillWindow = (batch: TokenBatch, start: number): void => {
    const { inputs, targets, lossMask, segments } = batch;
    let filled = 0;
    for (let segment = 0; filled < contextLength; segment++) {
      const index = nextDocument();
      const document = documents[index]!;
      options.onDocument?.(index, Math.min(document.length, contextLength - filled));
      for (let i = 0; i <= document.length && filled < contextLength; i++, filled++) {
        inputs[start + filled] = i === 0 ? eosId : document[i - 1]!;
        targets[start + filled] = i === document.length ? eosId : document[i]!;
        lossMask[start + filled] = 1;
        segments[start + filled] = segment;
      }
      if (singleDocumentWindows) break;
    }
    inputs.fill(padId, start + filled, start + contextLength);
    targets.fill(padId, start + filled, start + contextLength);
    segments.fill(-1, start + filled, start + contextLength);
  };

  const next = (): TokenBatch => {
    const tokens = batchSize * contextLength;
    const batch = {
      batchSize,
      contextLength,
      inputs: new Int32Array(tokens),
      targets: new Int32Array(tokens),
      lossMask: new Float32Array(tokens),
      segments: new Int32Array(tokens),
    };
    for (let row = 0; row < batchSize; row++) fillWindow(batch, row * contextLength);
    return batch;
  };

  return {
    next,
    skipped: documents.length - order.length,
    skip(batches) {
      for (let i = 0; i < batches; i++) next();
    },
  };
}

/** Rows `from` to `to` of a batch, as a batch. */
export function sliceBatch(batch: TokenBatch, from: number, to: number): TokenBatch {
  const { contextLength } = batch;
  const part = <T extends Int32Array | Float32Array>(values: T): T =>
    values.subarray(from * contextLength, to * contextLength) as T;
  return {
    batchSize: to - from,
    contextLength,
    inputs: part(batch.inputs),
    targets: part(batch.targets),
    lossMask: part(batch.lossMask),
    segments: part(batch.segments),
  };
}
