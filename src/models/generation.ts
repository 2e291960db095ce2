import { processLogits, sampleIndex, softmax } from '#lab';
import { yieldToEvents } from './event-loop.ts';
import type { GeneratedToken, GenerateOptions } from './language-model.ts';

export interface FittedPrompt {
  /** What is read: `<eos>`, then the prompt's last part. */
  readonly ids: number[];
  /** Tokens at the prompt's start that had to be left out. */
  readonly dropped: number;
}

/**
 * Makes a prompt fit a context: it starts at its last `<eos>` or gets one, and of a prompt too long for the
 * context the last part is kept, with room for `maxTokens` or half the context, whichever is less.
 */
export function fitPrompt(
  prompt: readonly number[],
  eosId: number,
  contextLength: number,
  maxTokens = 0,
): FittedPrompt {
  const text = prompt.slice(prompt.lastIndexOf(eosId) + 1);
  const room = Math.min(Math.max(0, maxTokens - 1), Math.floor(contextLength / 2));
  const kept = text.length <= contextLength - 1 - room ? text.length : contextLength - 1 - room;
  return { ids: [eosId, ...text.slice(text.length - kept)], dropped: prompt.length - kept };
}

export interface DrawnToken {
  readonly id: number;
  readonly probability: number;
  /** The distribution it was drawn from. */
  readonly distribution: Float64Array;
}

/** Draws one token from logits after every control the options name. */
export function drawToken(
  logits: ArrayLike<number>,
  previousTokens: readonly number[],
  options: GenerateOptions,
): DrawnToken {
  const distribution = softmax(processLogits(logits, { ...options, previousTokens }));
  const id = sampleIndex(distribution, options.rng);
  return { id, probability: distribution[id]!, distribution };
}

/** What the shared loop below needs of an engine. */
export interface GenerationSource {
  readonly contextLength: number;
  readonly eosId: number;
  /** Logits after these tokens, which start with `<eos>` and fit the context. */
  readonly logitsAfter: (ids: readonly number[]) => Promise<Float32Array>;
  readonly detokenize: (ids: readonly number[]) => string;
  /** What is read of a prompt, with room for so many tokens; as `fitPrompt` has it where nothing else is said. */
  readonly fit?: (prompt: readonly number[], maxTokens: number) => number[];
}

/** Writes token by token; between two tokens waiting events are handled, so an abort is seen. */
export async function* streamTokens(
  source: GenerationSource,
  prompt: readonly number[],
  options: GenerateOptions,
): AsyncGenerator<GeneratedToken> {
  const { maxTokens, signal, stopIds = [], withDistribution = false } = options;
  const ids =
    source.fit?.(prompt, maxTokens) ?? fitPrompt(prompt, source.eosId, source.contextLength, maxTokens).ids;
  for (let written = 0; written < maxTokens && ids.length <= source.contextLength; written++) {
    await yieldToEvents();
    if (signal?.aborted === true) return;
    const { id, probability, distribution } = drawToken(await source.logitsAfter(ids), ids, options);
    if (id === source.eosId || stopIds.includes(id)) return;
    const before = ids.slice(-1);
    ids.push(id);
    const text = source.detokenize([...before, id]).slice(source.detokenize(before).length);
    const token = { id, text, probability };
    yield withDistribution ? { ...token, distribution: Float32Array.from(distribution) } : token;
  }
}
