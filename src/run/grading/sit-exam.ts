import { createRng } from '#lab';
import { softmax } from '#lab/sampling/softmax';
import type { TransformerModel } from '#models';
import type { World } from '#world';
import { gradeAnswer } from './grade-answer.ts';
import { ANSWER_TOKENS } from './plan.ts';
import type { GradedQuestion } from './questions.ts';
import type { Outcome } from './rule.ts';

type Asked = Pick<TransformerModel, 'tokenize' | 'detokenize' | 'generateBatch'>;

/** The likeliest answers to all questions, graded. */
export async function sitExam(
  model: Asked,
  world: World,
  questions: readonly GradedQuestion[],
  { signal, onShare }: { readonly signal?: AbortSignal; readonly onShare?: (share: number) => void } = {},
): Promise<Outcome[]> {
  let furthest = 0;
  const answers = await model.generateBatch(
    questions.map(({ prompt }) => model.tokenize(prompt)),
    {
      maxTokens: ANSWER_TOKENS,
      temperature: 0,
      rng: createRng(0),
      stopIds: model.tokenize('<user>'),
      onToken(sequence) {
        const share = (sequence + 1) / questions.length;
        if (share < furthest + 0.05) return;
        furthest = share;
        onShare?.(share);
      },
      ...(signal && { signal }),
    },
  );
  signal?.throwIfAborted();
  return answers.map(({ ids }, i) => gradeAnswer(world, questions[i]!, model.detokenize(ids).trim()));
}

/** An answer that was asked for with 'I do not know' ruled out. */
export interface ForcedAnswer {
  readonly right: boolean;
  /** Natural logarithm of the probability that the model, nothing ruled out, gives to the whole answer. */
  readonly logProbability: number;
}

/** Words that an abstention begins with, and answers to questions about a person need not. */
const ABSTENTION_OPENINGS = ['I', 'That', 'Nobody'];

/**
 * The likeliest answer to each question that is no 'I do not know': its first token may be none that an abstention begins with.
 * Its probability is a confidence by which such answers can be withheld.
 */
export async function forceAnswers(
  model: Asked,
  world: World,
  questions: readonly GradedQuestion[],
  signal?: AbortSignal,
): Promise<ForcedAnswer[]> {
  const ruledOut = new Set(ABSTENTION_OPENINGS.map((word) => model.tokenize(word)[0]!));
  const logProbabilities = questions.map(() => 0);
  const answers = await model.generateBatch(
    questions.map(({ prompt }) => model.tokenize(prompt)),
    {
      maxTokens: ANSWER_TOKENS,
      temperature: 0,
      rng: createRng(0),
      stopIds: model.tokenize('<user>'),
      ...(signal && { signal }),
      shape(sequence, logits, written) {
        const allowed =
          written.length > 0 ? logits : logits.map((logit, id) => (ruledOut.has(id) ? -Infinity : logit));
        const best = allowed.reduce((most, logit, id) => (logit > allowed[most]! ? id : most), 0);
        logProbabilities[sequence]! += Math.log(softmax(logits)[best]!);
        return allowed;
      },
    },
  );
  signal?.throwIfAborted();
  return answers.map(({ ids }, i) => ({
    right: gradeAnswer(world, questions[i]!, model.detokenize(ids).trim()) === 'right',
    logProbability: logProbabilities[i]!,
  }));
}
