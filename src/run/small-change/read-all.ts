import { createRng } from '#lab';
import { softmax } from '#lab/sampling/softmax';
import type { HeldModel } from '../held-model.ts';
import { readText } from '../read-prompt.ts';
import { endsSentence } from '../write-answers.ts';

/** A text as a model reads it. */
export interface ReadText {
  /** Of the token that follows; as long as the vocabulary. */
  readonly probabilities: Float64Array;
  /** Token that is taken at temperature 0. */
  readonly likeliest: number;
  /** What greedy writing goes on with, to the end of its first sentence; empty where nothing was to be written. */
  readonly answer: string;
}

/** Texts that are read side by side. */
const READ_AT_ONCE = 32;

interface ReadOptions {
  /** Most tokens of an answer; 0 where the next token alone is asked for. */
  readonly answerTokens: number;
  readonly signal: AbortSignal;
  /** Told how many texts have been read, after each group. */
  readonly onRead?: (read: readonly ReadText[]) => void;
}

/**
 * Reads texts, each for itself, and writes on greedily. Unlike elsewhere a space at a text's end stays: it is one of the changes.
 * Ends early, with fewer, when it is stopped.
 */
export async function readAll(
  { model, tokenizer }: HeldModel,
  texts: readonly string[],
  { answerTokens, signal, onRead }: ReadOptions,
): Promise<readonly ReadText[]> {
  const read: ReadText[] = [];
  for (let start = 0; start < texts.length; start += READ_AT_ONCE) {
    const prompts = texts
      .slice(start, start + READ_AT_ONCE)
      .map((text) => readText(text, tokenizer, model.contextLength, answerTokens).ids);
    const first: Float64Array[] = [];
    const written = await model.generateBatch(prompts, {
      maxTokens: Math.max(1, answerTokens),
      temperature: 0,
      rng: createRng(1),
      signal,
      shape(sequence, logits, soFar) {
        first[sequence] ??= softmax(logits);
        const isDone = answerTokens === 0 || (soFar.length > 0 && endsSentence(model.detokenize(soFar)));
        return isDone ? null : logits;
      },
    });
    if (signal.aborted) return read;
    prompts.forEach((ids, index) => {
      const probabilities = first[index]!;
      const before = model.detokenize(ids);
      const answer = model.detokenize([...ids, ...written[index]!.ids]).slice(before.length);
      read.push({ probabilities, likeliest: indexOfGreatest(probabilities), answer });
    });
    onRead?.(read);
  }
  return read;
}

function indexOfGreatest(values: Float64Array): number {
  let best = 0;
  values.forEach((value, index) => {
    if (value > values[best]!) best = index;
  });
  return best;
}
