import { createRng, deriveSeed } from '#lab';
import type { TransformerModel } from '#models';
import type { World } from '#world';
import { gradeAnswer } from './grade-answer.ts';
import { ANSWER_TOKENS, TUNING } from './plan.ts';
import { writeQuestions, type GradedQuestion } from './questions.ts';
import type { Outcome } from './rule.ts';
import { shuffled } from './shuffled.ts';

/** The answers a model drew to one question, each with its grade. */
export interface GradedDraws {
  readonly question: GradedQuestion;
  readonly answers: readonly { readonly ids: readonly number[]; readonly outcome: Outcome }[];
}

export interface DrawGradedOptions {
  readonly model: Pick<TransformerModel, 'tokenize' | 'detokenize' | 'generateBatch'>;
  readonly world: World;
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Told what share of the answers has been begun. */
  readonly onShare?: (share: number) => void;
}

/**
 * Asks a model questions for training several times over. No scoring rule has a hand in it: all rules grade the same answers.
 * @throws the signal's reason when it is aborted
 */
export async function drawGraded({
  model,
  world,
  seed,
  signal,
  onShare,
}: DrawGradedOptions): Promise<GradedDraws[]> {
  const { draws } = TUNING;
  const pool = writeQuestions(world, 'training', deriveSeed(seed, 'questions'));
  const questions = shuffled(pool, createRng(deriveSeed(seed, 'choice'))).slice(0, TUNING.questions);
  const asked = questions.flatMap((question) => Array.from({ length: draws }, () => question));
  let furthest = 0;
  const answers = await model.generateBatch(
    asked.map(({ prompt }) => model.tokenize(prompt)),
    {
      maxTokens: ANSWER_TOKENS,
      temperature: 1,
      rng: createRng(deriveSeed(seed, 'answers')),
      stopIds: model.tokenize('<user>'),
      signal,
      onToken(sequence) {
        const share = (sequence + 1) / asked.length;
        if (share < furthest + 0.02) return;
        furthest = share;
        onShare?.(share);
      },
    },
  );
  signal.throwIfAborted();
  const graded = answers.map(({ ids }, i) => ({
    ids,
    outcome: gradeAnswer(world, asked[i]!, model.detokenize(ids).trim()),
  }));
  return questions.map((question, i) => ({ question, answers: graded.slice(i * draws, (i + 1) * draws) }));
}
