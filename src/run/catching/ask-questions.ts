import type { Tokenizer, TransformerModel } from '#models';
import type { Fact, World } from '#world';
import { drawAnswers, type DrawOptions } from './draw-answers.ts';
import { keyTokens } from './key-tokens.ts';
import { SAMPLES } from './plan.ts';
import { readAnswer, type AnswerReading } from './read-answer.ts';
import { scoreAnswer, scoreSamples, type AnswerScores, type SampleScores } from './scores.ts';

/** A question about one fact, as a model reads it. */
export interface FactQuestion extends Pick<Fact, 'relation' | 'subject'> {
  readonly prompt: string;
}

export interface ReadText extends AnswerReading {
  readonly text: string;
}

/** What a question brought. */
export interface AskedQuestion {
  readonly answer: ReadText;
  /** Where in its text the answer names the value, from and to; null where it names none. */
  readonly key: readonly [number, number] | null;
  /** Null where the answer states no fact of who was asked about: there is nothing to be right about. */
  readonly scores: AnswerScores | null;
  /** One set for each seed. */
  readonly sets: readonly { readonly samples: readonly ReadText[]; readonly scores: SampleScores }[];
}

export interface Asking {
  readonly model: Pick<TransformerModel, 'generateBatch' | 'detokenize'>;
  readonly tokenizer: Pick<Tokenizer, 'encode'>;
  readonly world: World;
}

/**
 * Puts questions to a model: its greedy answer to each, and sets of 12 samples; all of them read and scored.
 * @throws the signal's reason when it is aborted
 */
export async function askQuestions(
  { model, tokenizer, world }: Asking,
  questions: readonly FactQuestion[],
  seeds: readonly number[],
  options: Pick<DrawOptions, 'signal' | 'report'> = {},
): Promise<AskedQuestion[]> {
  const drawn = await drawAnswers(model, {
    prompts: questions.map(({ prompt }) => tokenizer.encode(prompt)),
    seeds,
    samples: SAMPLES,
    ...options,
  });
  return questions.map((question, i) => {
    const { greedy, samples } = drawn[i]!;
    const known = new Map<string, ReadText>();
    const read = (text: string): ReadText => {
      const reading = known.get(text) ?? { text, ...readAnswer(world, question, question.prompt, text) };
      known.set(text, reading);
      return reading;
    };
    const answer = read(greedy.text);
    const keys = answer.fact === null ? [] : keyTokens(world, answer.fact, greedy.text, greedy.endings);
    const sets = seeds.map((_, set) => {
      const own = samples.slice(set * SAMPLES, (set + 1) * SAMPLES).map(({ text }) => read(text));
      return { samples: own, scores: scoreSamples(answer.meaning, own) };
    });
    return {
      answer,
      key: keys.length === 0 ? null : [greedy.endings[keys[0]! - 1] ?? 0, greedy.endings[keys.at(-1)!]!],
      scores: keys.length === 0 ? null : scoreAnswer(greedy.probabilities, keys),
      sets,
    };
  });
}
