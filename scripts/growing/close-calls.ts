import { createWindowReader } from '#models/analysis/window-logits';
import type { TransformerWeights } from '#models';
import { twoGreatest } from '#run/analysis/arithmetic';
import type { ScannedDocument } from './scanned-text.ts';

/** Windows that the engine reads at a time. */
const WINDOWS = 8;

/** A position after which two tokens are all but equally likely. */
export interface CloseCall {
  readonly document: ScannedDocument;
  readonly position: number;
  /** Logit of the likeliest token less that of the second, as the engine has it. */
  readonly gap: number;
}

/** Finds the fresh positions of documents where the two likeliest tokens lie closer together than `threshold`. */
export async function createCloseCallFinder(
  weights: TransformerWeights,
  threshold: number,
): Promise<(documents: readonly ScannedDocument[]) => Promise<CloseCall[]>> {
  const { contextLength, vocabularySize } = weights.config;
  const read = await createWindowReader(weights, WINDOWS);
  const room = WINDOWS * contextLength;
  return async (documents) => {
    const found: CloseCall[] = [];
    for (const batch of dealWindows(documents, contextLength)) {
      const ids = new Int32Array(room);
      const segments = new Int32Array(room).fill(-1);
      for (const [segment, { document, start }] of batch.entries()) {
        ids.set(document.ids, start);
        segments.fill(segment, start, start + document.ids.length);
      }
      const logits = await read(ids, segments);
      for (const { document, start } of batch) {
        for (let position = document.fresh; position < document.ids.length; position++) {
          const at = (start + position) * vocabularySize;
          const scores = logits.subarray(at, at + vocabularySize);
          const [best, second] = twoGreatest(scores);
          const gap = scores[best]! - scores[second]!;
          if (gap < threshold) found.push({ document, position, gap });
        }
      }
    }
    return found;
  };
}

interface Placed {
  readonly document: ScannedDocument;
  /** Of its first token in the batch. */
  readonly start: number;
}

/** Lays documents into windows, as many as fit each, and the windows into batches. */
function dealWindows(documents: readonly ScannedDocument[], contextLength: number): Placed[][] {
  const batches: Placed[][] = [];
  let [window, filled] = [0, contextLength];
  for (const document of documents) {
    const { length } = document.ids;
    if (filled + length > contextLength) {
      if (batches.length === 0 || ++window === WINDOWS) {
        batches.push([]);
        window = 0;
      }
      filled = 0;
    }
    batches.at(-1)!.push({ document, start: window * contextLength + filled });
    filled += length;
  }
  return batches;
}
