import { drawToken, fitPrompt } from '../generation.ts';
import { yieldToEvents } from '../event-loop.ts';
import type { GenerateOptions } from '../language-model.ts';
import { openSession, type ModelState } from './session.ts';

export interface BatchGenerateOptions extends Omit<GenerateOptions, 'withDistribution'> {
  /** Told of each token as it is written. */
  readonly onToken?: (sequence: number, id: number, probability: number) => void;
  /**
   * Changes a sequence's logits before its next token is drawn, with −Infinity for what may not follow; null ends the
   * sequence there. `written` is what it has written so far.
   */
  readonly shape?: (
    sequence: number,
    logits: Float32Array,
    written: readonly number[],
  ) => ArrayLike<number> | null;
}

export interface GeneratedSequence {
  /** What was written, without the prompt and without the token that ended it. */
  readonly ids: number[];
  /** Probability of each written token under the distribution it was drawn from. */
  readonly probabilities: number[];
  /** Whether `<eos>` or a stop token ended it, rather than `maxTokens`, the context or an abort. */
  readonly finished: boolean;
}

/** Batch sizes that get a compiled function of their own. */
const batchSizes = [1, 8, 32] as const;

interface Row {
  readonly sequence: number;
  readonly promptLength: number;
  readonly tokens: number[];
  readonly probabilities: number[];
  finished: boolean;
  done: boolean;
}

/** Reads and writes up to 32 rows in step: a row still inside its prompt reads on while others write. */
async function generateRows(
  state: ModelState,
  eosId: number,
  rows: readonly Row[],
  options: BatchGenerateOptions,
): Promise<void> {
  const { maxTokens, signal, stopIds = [], onToken, shape } = options;
  const batchSize = batchSizes.find((size) => size >= rows.length)!;
  const session = openSession(state, batchSize);
  const { contextLength, vocabularySize } = state.config;
  try {
    while (rows.some((row) => !row.done) && session.position < contextLength) {
      await yieldToEvents();
      if (signal?.aborted === true) return;
      const at = session.position;
      const ids = Array.from({ length: batchSize }, (_, row) => rows[row]?.tokens[at] ?? eosId);
      const logits = await session.read(ids);
      for (const [index, row] of rows.entries()) {
        if (row.done || at + 1 < row.tokens.length) continue;
        const scores = logits.subarray(index * vocabularySize, (index + 1) * vocabularySize);
        const shaped = shape?.(row.sequence, scores, row.tokens.slice(row.promptLength));
        if (shaped === null) {
          row.finished = row.done = true;
          continue;
        }
        const { id, probability } = drawToken(shaped ?? scores, row.tokens, options);
        row.finished = id === eosId || stopIds.includes(id);
        if (!row.finished) {
          row.tokens.push(id);
          row.probabilities.push(probability);
          onToken?.(row.sequence, id, probability);
        }
        row.done = row.finished || row.tokens.length - row.promptLength >= maxTokens;
      }
    }
  } finally {
    session.dispose();
  }
}

/** Continues many prompts, 32 at a time, in the order given. Random numbers are drawn step by step across a group. */
export async function generateBatch(
  state: ModelState,
  eosId: number,
  prompts: readonly (readonly number[])[],
  options: BatchGenerateOptions,
): Promise<GeneratedSequence[]> {
  const rows = prompts.map((prompt, sequence): Row => {
    const { ids } = fitPrompt(prompt, eosId, state.config.contextLength, options.maxTokens);
    const done = options.maxTokens < 1;
    return { sequence, promptLength: ids.length, tokens: ids, probabilities: [], finished: false, done };
  });
  const group = batchSizes.at(-1)!;
  for (let start = 0; start < rows.length; start += group) {
    await generateRows(state, eosId, rows.slice(start, start + group), options);
  }
  return rows.map(({ tokens, promptLength, probabilities, finished }) => ({
    ids: tokens.slice(promptLength),
    probabilities,
    finished,
  }));
}
