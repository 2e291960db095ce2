import { createRng } from '#lab';
import type { HeldModel } from '../held-model.ts';

/** As in the reports of the model cards. */
const ANSWER_TOKENS = 60;
/** Prompts that are read side by side. */
const BATCH = 20;

/** The likeliest answers, in the order of the prompts; fewer when it is stopped. Markers are the course's own. */
export async function answerGreedily(
  { model, tokenizer }: Pick<HeldModel, 'model' | 'tokenizer'>,
  prompts: readonly string[],
  signal: AbortSignal,
  report: (done: number) => void = () => {},
): Promise<string[]> {
  const texts: string[] = [];
  while (texts.length < prompts.length) {
    const batch = prompts.slice(texts.length, texts.length + BATCH);
    const answers = await model.generateBatch(
      batch.map((prompt) => tokenizer.encode(prompt)),
      {
        maxTokens: ANSWER_TOKENS,
        temperature: 0,
        rng: createRng(0),
        // The next question of a chat is not part of the answer.
        stopIds: tokenizer.encode('<user>'),
        signal,
      },
    );
    if (signal.aborted) break;
    texts.push(...answers.map(({ ids }) => tokenizer.decode(ids).trim()));
    report(texts.length);
  }
  return texts;
}
