import { createRng, deriveSeed } from '#lab';
import { softmax } from '#lab/sampling/softmax';
import type { TransformerModel } from '#models';
import { checkText, type Fact, type World } from '#world';
import { endsSentence } from '../write-answers.ts';
import type { LadderQuestion } from './people-by-rung.ts';
import { valuePlace } from './value-place.ts';

/**
 * What an answer comes to: `right` when it states the fact that was asked for, `unknown` when it says that it does not know,
 * `broken` when it is no sentence of the world or does not follow from the question, else `wrong`.
 */
export type LadderOutcome = 'right' | 'wrong' | 'unknown' | 'broken';

export interface LadderAnswer {
  readonly text: string;
  readonly outcome: LadderOutcome;
  /** What a well-formed answer states first, true or not; null where it states nothing. */
  readonly stated: Fact | null;
  /**
   * Probability the model gave to the value that it names, given the words before: the product over the value's tokens, of
   * the model's own distribution whatever the temperature. Null where the answer names none.
   */
  readonly confidence: number | null;
}

export interface AnsweringOptions {
  /** 0 for the likeliest answer. */
  readonly temperature: number;
  readonly seed: number;
  readonly signal?: AbortSignal;
}

/** The room an answer has; most end sooner, with their sentence. */
const ANSWER_TOKENS = 40;

type Model = Pick<TransformerModel, 'tokenize' | 'detokenize' | 'generateBatch'>;

/**
 * Puts questions to a model, once each, and judges the first sentence of each answer by the world. An answer has random
 * numbers of its own, drawn from the seed, the temperature and the question, so that it comes out alike whatever is asked
 * beside it.
 */
export async function answerQuestions(
  model: Model,
  world: World,
  questions: readonly LadderQuestion[],
  { temperature, seed, signal }: AnsweringOptions,
): Promise<LadderAnswer[]> {
  let latest: ArrayLike<number> = [];
  const logProbabilities = questions.map((): number[] => []);
  const answers = await model.generateBatch(
    questions.map(({ prompt }) => model.tokenize(prompt)),
    {
      maxTokens: ANSWER_TOKENS,
      temperature,
      rng: createRng(0),
      rngOf: (sequence) => createRng(deriveSeed(seed, `${temperature}|${questions[sequence]!.prompt}`)),
      stopIds: model.tokenize('<user>'),
      shape(_, logits, written) {
        latest = logits;
        return endsSentence(model.detokenize(written)) ? null : logits;
      },
      onToken(sequence, id) {
        logProbabilities[sequence]!.push(Math.log(softmax(latest)[id]!));
      },
      ...(signal ? { signal } : {}),
    },
  );
  return answers.map(({ ids }, i) => judge(model, world, questions[i]!, ids, logProbabilities[i]!));
}

function judge(
  model: Model,
  world: World,
  question: LadderQuestion,
  ids: readonly number[],
  logProbabilities: readonly number[],
): LadderAnswer {
  const text = model.detokenize(ids);
  const [sentence] = checkText(world, question.prompt + text).sentences.slice(1);
  if (sentence === undefined || !sentence.wellFormed || !sentence.coherent)
    return { text, outcome: 'broken', stated: null, confidence: null };
  if (sentence.claims.some(({ kind }) => kind === 'unknown'))
    return { text, outcome: 'unknown', stated: null, confidence: null };
  const stated = sentence.assertions[0]?.fact ?? null;
  const isAsked =
    stated !== null && stated.relation === question.relation && stated.subject === question.subject;
  const place = stated === null ? null : valuePlace(world, stated, text);
  return {
    text,
    outcome: isAsked && stated.value === question.value ? 'right' : 'wrong',
    stated,
    confidence: place === null ? null : Math.exp(sumWithin(model, ids, logProbabilities, place)),
  };
}

/** Sum over the tokens of which a part lies within a place of the text. */
function sumWithin(
  model: Model,
  ids: readonly number[],
  logProbabilities: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
): number {
  let sum = 0;
  let from = 0;
  for (const [i, logProbability] of logProbabilities.entries()) {
    const to = model.detokenize(ids.slice(0, i + 1)).length;
    if (from < end && to > start) sum += logProbability;
    from = to;
  }
  return sum;
}
