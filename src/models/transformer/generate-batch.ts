import type { Rng } from '#lab';
import { drawToken, fitPrompt } from '../generation.ts';
import { yieldToEvents } from '../event-loop.ts';
import type { GenerateOptions } from '../language-model.ts';
import { openSession, type DecodingSession, type ModelState } from './session.ts';

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
  /** A source of random numbers for each sequence, in place of `rng`: what one comes to then does not depend on the others. */
  readonly rngOf?: (sequence: number) => Rng;
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
  readonly rng: Rng;
  readonly tokens: number[];
  readonly probabilities: number[];
  finished: boolean;
  done: boolean;
}

const batchSizeFor = (rows: number): number => batchSizes.find((size) => size >= rows)!;

/**
 * Reads and writes up to 32 rows in step: a row still inside its prompt reads on while others write.
 * @param session one that has read no further than the shortest prompt but its last token
 */
async function generateRows(
  { config }: ModelState,
  eosId: number,
  rows: readonly Row[],
  session: DecodingSession,
  options: BatchGenerateOptions,
): Promise<void> {
  const { maxTokens, signal, stopIds = [], onToken, shape } = options;
  const { batchSize } = session;
  const { contextLength, vocabularySize } = config;
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
        const { id, probability } = drawToken(shaped ?? scores, row.tokens, {
          ...options,
          rng: row.rng,
        });
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

/** Opens sessions for groups of rows; where all of them go on from one prompt, it is read once and not again by each group. */
function createSessions(state: ModelState, rows: readonly Row[]) {
  const [first] = rows;
  const prompt = first?.tokens.slice(0, -1) ?? [];
  const isShared = rows.every(
    ({ tokens, promptLength }) =>
      promptLength === first!.promptLength && prompt.every((id, at) => tokens[at] === id),
  );
  let read: DecodingSession | undefined;
  return {
    async open(batchSize: number, signal?: AbortSignal): Promise<DecodingSession> {
      if (!isShared || rows.length <= batchSize) return openSession(state, batchSize);
      if (read?.batchSize !== batchSize) {
        read?.dispose();
        read = openSession(state, batchSize);
      }
      while (read.position < prompt.length && signal?.aborted !== true) {
        await yieldToEvents();
        await read.read(Array.from({ length: batchSize }, () => prompt[read!.position]!));
      }
      return read.fork();
    },
    dispose: () => read?.dispose(),
  };
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
    const rng = options.rngOf?.(sequence) ?? options.rng;
    return { sequence, promptLength: ids.length, rng, tokens: ids, probabilities: [], finished: false, done };
  });
  const group = batchSizes.at(-1)!;
  const sessions = createSessions(state, rows);
  try {
    for (let start = 0; start < rows.length; start += group) {
      const part = rows.slice(start, start + group);
      const session = await sessions.open(batchSizeFor(part.length), options.signal);
      await generateRows(state, eosId, part, session, options);
    }
  } finally {
    sessions.dispose();
  }
  return rows.map(({ tokens, promptLength, probabilities, finished }) => ({
    ids: tokens.slice(promptLength),
    probabilities,
    finished,
  }));
}
