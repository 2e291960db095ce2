import { createRng, deriveSeed } from '#lab';
import { softmax } from '#lab/sampling/softmax';
import type { TransformerModel } from '#models';
import { endsSentence } from '../write-answers.ts';
import { ANSWER_ROOM, SAMPLE_TEMPERATURE } from './plan.ts';

/** An answer as it was written. */
interface DrawnAnswer {
  readonly text: string;
  /** Probability of each of its tokens under the model as it is, at temperature 1. */
  readonly probabilities: readonly number[];
  /** Length of the text up to and with each token, in characters. */
  readonly endings: readonly number[];
}

export interface DrawnAnswers {
  /** The likeliest token at each place. */
  readonly greedy: DrawnAnswer;
  /** Of all seeds, one set after the other. */
  readonly samples: readonly DrawnAnswer[];
}

export interface DrawOptions {
  /** What the model reads, questions with the marker of the answer. */
  readonly prompts: readonly (readonly number[])[];
  /** Seeds, one for each set of samples. */
  readonly seeds: readonly number[];
  /** Of a set. */
  readonly samples: number;
  readonly signal?: AbortSignal;
  /** Told of the texts so far, the first prompt's greedy answer first, as they grow. */
  readonly report?: (texts: readonly string[]) => void;
}

/**
 * The greedy answer and sets of samples to each prompt, all in one pass. A sample depends on its prompt, its seed and its place in
 * its set alone: a set is the same whatever else is drawn beside it. Every answer ends with its first sentence.
 * @throws the signal's reason when it is aborted
 */
export async function drawAnswers(
  model: Pick<TransformerModel, 'generateBatch' | 'detokenize'>,
  { prompts, seeds, samples, signal, report }: DrawOptions,
): Promise<DrawnAnswers[]> {
  const each = 1 + seeds.length * samples;
  const rows = prompts.flatMap((prompt) => Array.from({ length: each }, () => prompt));
  const written = rows.map(() => '');
  const likeliest = rows.map((): number[] => []);
  const rngOf = (row: number) => {
    const place = (row % each) - 1;
    if (place < 0) return createRng(0);
    return createRng(deriveSeed(seeds[Math.floor(place / samples)]!, `sample ${place % samples}`));
  };
  const drawn = await model.generateBatch(rows, {
    maxTokens: ANSWER_ROOM,
    temperature: SAMPLE_TEMPERATURE,
    rng: createRng(0),
    rngOf,
    ...(signal && { signal }),
    shape(row, logits, soFar) {
      written[row] = model.detokenize(soFar);
      report?.(written);
      if (endsSentence(written[row])) return null;
      if (row % each > 0) return logits;
      const best = logits.indexOf(Math.max(...logits));
      likeliest[row]!.push(softmax(logits)[best]!);
      return logits.map((_, id) => (id === best ? 0 : -Infinity));
    },
  });
  signal?.throwIfAborted();
  const answers = drawn.map(({ ids, probabilities }, row): DrawnAnswer => ({
    text: model.detokenize(ids),
    probabilities: row % each > 0 ? probabilities : likeliest[row]!.slice(0, ids.length),
    endings: ids.map((_, i) => model.detokenize(ids.slice(0, i + 1)).length),
  }));
  return prompts.map((_, i) => ({
    greedy: answers[i * each]!,
    samples: answers.slice(i * each + 1, (i + 1) * each),
  }));
}
