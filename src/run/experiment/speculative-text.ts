import type { Rng } from '#lab';
import { sampleIndex } from '#lab/sampling/sample-index';
import { softmax } from '#lab/sampling/softmax';
import { acceptanceRate, speculativeStep } from '#lab/sampling/speculative';
import { yieldToEvents, type TransformerModel } from '#models';

/** What one pass of the target brought. */
export interface SpeculativePass {
  readonly tokens: readonly number[];
  readonly accepted: number;
  /** The chance Σ min(p, q) that a drafted token is accepted, at each place that was looked at. */
  readonly chances: readonly number[];
  /** Whether the text ended in it, so that it brought fewer tokens than it might have. */
  readonly ended: boolean;
}

/** Milliseconds of computing; waiting between two tokens is not among them. */
export interface WritingTime {
  readonly draftMs: number;
  readonly targetMs: number;
}

export interface WritingOptions {
  readonly temperature: number;
  /** Tokens to write, at most. */
  readonly maxTokens: number;
  readonly endToken: number;
  readonly rng: Rng;
  readonly signal: AbortSignal;
}

type Model = Pick<TransformerModel, 'openSession' | 'contextLength' | 'vocabularySize'>;

/** Writes on after a prompt as speculative decoding does; ends where the context has no room for a whole draft. */
export async function writeSpeculatively(
  target: Model,
  draft: Model,
  prompt: readonly number[],
  gamma: number,
  { temperature, maxTokens, endToken, rng, signal }: WritingOptions,
): Promise<{ readonly passes: readonly SpeculativePass[] } & WritingTime> {
  const [large, small] = [target.openSession(), draft.openSession()];
  const text = [...prompt];
  const passes: SpeculativePass[] = [];
  let [draftMs, targetMs, written] = [0, 0, 0];
  try {
    for (const id of prompt.slice(0, -1)) {
      await yieldToEvents();
      await large.read([id]);
      await small.read([id]);
    }
    while (written < maxTokens && text.length + gamma <= target.contextLength) {
      await yieldToEvents();
      if (signal.aborted) break;
      const began = performance.now();
      const drafted: number[] = [];
      const draftProbs: Float64Array[] = [];
      while (drafted.length < gamma && drafted.at(-1) !== endToken) {
        const all = [...text, ...drafted];
        let logits: Float32Array = new Float32Array(0);
        while (small.position < all.length) logits = await small.read([all[small.position]!]);
        const probs = softmax(logits, temperature);
        draftProbs.push(probs);
        drafted.push(sampleIndex(probs, rng));
      }
      const between = performance.now();
      // One compiled pass for all: places that no draft reached hold anything, and are taken back.
      const block = Array.from({ length: gamma + 1 }, (_, i) => [text.at(-1)!, ...drafted][i] ?? endToken);
      const logits = await large.readBlock(block);
      const targetProbs = Array.from({ length: drafted.length + 1 }, (_, i) =>
        softmax(logits.subarray(i * target.vocabularySize, (i + 1) * target.vocabularySize), temperature),
      );
      const { tokens, accepted } = speculativeStep(draftProbs, targetProbs, drafted, rng);
      draftMs += between - began;
      targetMs += performance.now() - between;
      const end = tokens.indexOf(endToken);
      const kept = end < 0 ? tokens : tokens.slice(0, end + 1);
      const looked = Math.min(accepted + 1, drafted.length);
      passes.push({
        tokens: kept,
        accepted,
        chances: draftProbs.slice(0, looked).map((probs, i) => acceptanceRate(targetProbs[i]!, probs)),
        ended: end >= 0,
      });
      written += kept.length;
      if (end >= 0) break;
      large.rewind(text.length + accepted);
      small.rewind(Math.min(small.position, text.length + accepted));
      text.push(...tokens);
    }
  } finally {
    large.dispose();
    small.dispose();
  }
  return { passes, draftMs, targetMs };
}

/** Writes on after a prompt token by token, with the target alone. */
export async function writePlainly(
  target: Model,
  prompt: readonly number[],
  { temperature, maxTokens, endToken, rng, signal }: WritingOptions,
): Promise<{ readonly tokens: readonly number[] } & WritingTime> {
  const session = target.openSession();
  const tokens: number[] = [];
  let targetMs = 0;
  try {
    for (const id of prompt.slice(0, -1)) {
      await yieldToEvents();
      await session.read([id]);
    }
    let last = prompt.at(-1)!;
    while (tokens.length < maxTokens && session.position < target.contextLength && last !== endToken) {
      await yieldToEvents();
      if (signal.aborted) break;
      const began = performance.now();
      last = sampleIndex(softmax(await session.read([last]), temperature), rng);
      targetMs += performance.now() - began;
      tokens.push(last);
    }
  } finally {
    session.dispose();
  }
  return { tokens, draftMs: 0, targetMs };
}
