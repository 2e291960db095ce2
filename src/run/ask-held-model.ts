import type { HeldModel } from './held-model.ts';
import { judgeAnswer, worldOf } from './judge-answer.ts';
import { listNextTokens } from './next-tokens.ts';
import type { AnswersUpdate, GenerateQuery, NextTokenQuery, NextTokens } from './protocol.ts';
import { readPrompt } from './read-prompt.ts';
import { statementOf } from './statement-of-answer.ts';
import { writeAnswers } from './write-answers.ts';

/** Tokens of a prompt's answer that the next-token probabilities leave room for, as the answers do. */
const answerRoom = 40;

/** Writes answers with a model in hand, and judges them by its world. Worker and recordings share it. */
export async function answerWith(
  held: HeldModel,
  query: Omit<GenerateQuery, 'model'>,
  report: (update: AnswersUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const { ids, reading } = readPrompt(
    query.prompt,
    held.tokenizer,
    held.model.contextLength,
    query.maxTokens,
    query.hasMarkers,
  );
  const model = held.info();
  const world = worldOf(model.world);
  await writeAnswers({
    model: held.model,
    prompt: ids,
    query,
    report: (answers) => report({ model, reading, answers }),
    signal,
    judge:
      world === null
        ? undefined
        : (before, whole) => {
            const judgement = judgeAnswer(world, before, whole);
            if (judgement === null || query.withStatements !== true) return judgement;
            const statement = statementOf(world, before, whole);
            return statement === null ? judgement : { ...judgement, statement };
          },
  });
}

/** The likeliest next tokens after a prompt; the model runs only for a prompt it does not remember. */
export async function nextTokensOf(
  held: HeldModel,
  query: Omit<NextTokenQuery, 'model'>,
): Promise<NextTokens> {
  const { ids, reading } = readPrompt(query.prompt, held.tokenizer, held.model.contextLength, answerRoom);
  const model = held.info();
  const { logits, ranModel } = await held.logits.recall(model.steps ?? 0, query.prompt, () =>
    held.model.logits(ids),
  );
  // A token's text depends on what it follows: a word alone loses the space before it.
  const before = held.model.detokenize(ids);
  const textOf = (id: number): string => held.model.detokenize([...ids, id]).slice(before.length);
  return listNextTokens({ ...query, model, reading, logits, ranModel, textOf });
}
