import { beamSearch, createRng, deriveSeed } from '#lab';
import type { HeldModel } from '../held-model.ts';
import { readPrompt } from '../read-prompt.ts';
import { endsSentence } from '../write-answers.ts';
import { ANSWERS_A_SET, type Decoder } from './decoder.ts';

/** A sentence's end, where a beam is complete. */
const END = '.';

export interface SetOrder {
  readonly decoder: Decoder;
  /** Tokens of an answer, at most. */
  readonly room: number;
  /** Of the random numbers; of no matter where none are drawn. */
  readonly seed: number;
}

/**
 * Writes a set of answers to a prompt, each to the end of its first sentence. Greedy gives the same one each time; a beam search
 * the texts it ends with, as often as each fits in.
 * @returns the prompt with each answer
 */
export async function writeSet(
  held: HeldModel,
  prompt: string,
  { decoder, room, seed }: SetOrder,
  signal: AbortSignal,
): Promise<string[]> {
  const { model, tokenizer } = held;
  const { ids } = readPrompt(prompt, tokenizer, model.contextLength, room);
  if (decoder.kind === 'beam') {
    const texts = await searchBeams(held, ids, decoder.beams, room, signal);
    return Array.from({ length: ANSWERS_A_SET }, (_, i) => texts[i % texts.length]!);
  }
  const settings = decoder.kind === 'greedy' ? { temperature: 0 } : decoder;
  const written = await model.generateBatch(
    Array.from({ length: ANSWERS_A_SET }, () => ids),
    {
      ...settings,
      maxTokens: room,
      rng: createRng(deriveSeed(seed, prompt)),
      signal,
      shape: (_, logits, soFar) => (endsSentence(model.detokenize(soFar)) ? null : logits),
    },
  );
  return written.map((sequence) => model.detokenize([...ids.slice(1), ...sequence.ids]));
}

async function searchBeams(
  { model, tokenizer }: HeldModel,
  prefix: readonly number[],
  beams: number,
  length: number,
  signal: AbortSignal,
): Promise<string[]> {
  const [endToken] = tokenizer.encode(END).slice(-1);
  const found = await beamSearch(
    async (ids) => {
      signal.throwIfAborted();
      const logits = await model.logits(ids);
      const most = logits.reduce((max, logit) => Math.max(max, logit), -Infinity);
      const log = most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
      return logits.map((logit) => logit - log);
    },
    { beams, length, endToken: endToken!, prefix },
  );
  return found.map(({ tokens }) => model.detokenize([...prefix.slice(1), ...tokens]));
}
