import { createSweepHeldOut, createSweepText, type SweepText } from '#run/sweep/text';
import { trainSweepRun, type SweepRun } from '#run/sweep/train-run';
import { SWEEP_CONTEXT } from '#run/sweep/plan';
import { loadCourseTokenizer } from '../growing/training-set.ts';

export interface SweepGrounds {
  readonly vocabularySize: number;
  /** Nats a token of the held-out documents, see `SweepHeldOut`. */
  readonly heldOut: {
    readonly documents: number;
    readonly tokens: number;
    readonly floor: { readonly factsKnown: number; readonly factsUnknown: number };
  };
  /** Trains a run on fresh text, or on so many tokens again and again. Null where it diverged. */
  train(
    run: SweepRun,
    watch?: { readonly signal?: AbortSignal; readonly onStep?: (step: number, loss: number) => void },
    uniqueTokens?: number,
  ): Promise<number | null>;
}

/** The tokenizer, texts and held-out documents that the runs of a sweep share. */
export function prepareSweep(): SweepGrounds {
  const tokenizer = loadCourseTokenizer();
  const heldOut = createSweepHeldOut(tokenizer);
  const texts = new Map<number, SweepText>();
  const textOf = (seed: number): SweepText => {
    const text = texts.get(seed) ?? createSweepText(tokenizer, seed);
    texts.set(seed, text);
    return text;
  };
  return {
    vocabularySize: tokenizer.vocabularySize,
    heldOut: { documents: heldOut.documents, tokens: heldOut.tokens, floor: heldOut.floor },
    train(run, watch, uniqueTokens) {
      const text = textOf(run.seed);
      const { steps, windows } = run;
      const batcher =
        uniqueTokens === undefined
          ? text.batcher(steps * windows * SWEEP_CONTEXT, windows)
          : text.repeating(uniqueTokens, windows);
      return trainSweepRun(run, { tokenizer, heldOut, batcher }, watch);
    },
  };
}
