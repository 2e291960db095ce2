import { createRng, deriveSeed } from '#lab';
import type { TokenBatch, TransformerModel } from '#models';
import { checkText } from '#world';
import type { Exam } from './exam.ts';
import { scoreTexts } from './score-texts.ts';
import type { TrialMarks } from './spec.ts';

/** Low enough to show what a model has learnt rather than what the dice do. */
const SAMPLE_TEMPERATURE = 0.7;
const SAMPLES = 32;
const SAMPLE_TOKENS = 48;

/** Mean loss over every token of the documents, in nats. */
async function meanLoss(
  model: TransformerModel,
  batches: readonly TokenBatch[],
  signal?: AbortSignal,
): Promise<number> {
  let total = 0;
  let counted = 0;
  for (const batch of batches) {
    signal?.throwIfAborted();
    const losses = await model.tokenLosses(batch);
    total += losses.reduce((sum, loss) => sum + loss, 0);
    counted += batch.lossMask.reduce((sum, weight) => sum + weight, 0);
  }
  return total / counted;
}

async function wellFormedShare(
  model: TransformerModel,
  { world }: Exam,
  signal?: AbortSignal,
): Promise<number | null> {
  const drawn = await model.generateBatch(
    Array.from({ length: SAMPLES }, () => []),
    {
      maxTokens: SAMPLE_TOKENS,
      temperature: SAMPLE_TEMPERATURE,
      rng: createRng(deriveSeed(0, 'samples')),
      ...(signal && { signal }),
    },
  );
  signal?.throwIfAborted();
  const sentences = drawn.flatMap(({ ids }) => checkText(world, model.detokenize(ids)).sentences);
  if (sentences.length === 0) return null;
  return sentences.filter(({ wellFormed }) => wellFormed).length / sentences.length;
}

/** Share of the facts whose true value the model finds likelier than every other. */
async function factShare(model: TransformerModel, { facts, statements }: Exam): Promise<number> {
  const nats = await scoreTexts(model, statements);
  let at = 0;
  const right = facts.filter(({ sentences, truth }) => {
    const rated = nats.slice(at, (at += sentences.length));
    return rated.every((loss, i) => i === truth || loss > rated[truth]!);
  });
  return right.length / facts.length;
}

/** Sits a model down at the exam; Stop is heard between its parts. */
export async function examine(
  model: TransformerModel,
  exam: Exam,
  signal?: AbortSignal,
): Promise<TrialMarks> {
  return {
    heldOutLoss: await meanLoss(model, exam.heldOut, signal),
    withheldLoss: await meanLoss(model, exam.withheld, signal),
    wellFormedShare: await wellFormedShare(model, exam, signal),
    factShare: await factShare(model, exam),
  };
}
