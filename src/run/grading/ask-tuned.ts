import { createRng } from '#lab';
import type { TransformerModel } from '#models';
import { checkText, type World } from '#world';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { judgeAnswer, worldOf } from '../judge-answer.ts';
import { ANSWER_TOKENS } from './plan.ts';
import type { AskTunedQuery, AskTunedUpdate, TunedAnswer } from './protocol.ts';
import { tunedLast } from './tuned-memory.ts';

/** In tokens; of a longer one the beginning is read. */
const LONGEST_QUESTION = 100;

/**
 * Puts a question to the model as it ships and to the one that was tuned last, and takes the likeliest answers.
 * @throws RunError `unfit` before any was tuned in this worker
 */
export async function askTuned(
  held: HeldModel,
  { question }: Pick<AskTunedQuery, 'question'>,
  report: (update: AskTunedUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const tuned = tunedLast();
  const world = worldOf(held.info().world);
  if (tuned === null || world === null)
    throw new RunError('unfit', 'There is no tuned model to ask.', 'Tune one first.');
  const { tokenizer } = held;
  // Markers that a reader types are plain characters; those around the question are the course's own.
  const typed = tokenizer.encode(question.trim(), { special: false }).slice(0, LONGEST_QUESTION);
  const ids = [...tokenizer.encode('<user>'), ...typed, ...tokenizer.encode('<assistant>')];
  const prompt = `<user>${tokenizer.decode(typed)}<assistant>`;
  const ask = async (model: TransformerModel): Promise<TunedAnswer> => {
    const [answer] = await model.generateBatch([ids], {
      maxTokens: ANSWER_TOKENS,
      temperature: 0,
      rng: createRng(0),
      stopIds: model.tokenize('<user>'),
      signal,
    });
    const text = model.detokenize(answer!.ids).trim();
    return { text, outcome: outcomeOf(world, prompt, text) };
  };
  const before = await ask(held.model);
  const after = await ask(tuned.trainer.model(tokenizer));
  if (!signal.aborted) report({ question, penalty: tuned.penalty, before, after });
}

/** A grade without a reference: by what the world says of the answer alone. */
function outcomeOf(world: World, prompt: string, answer: string): TunedAnswer['outcome'] {
  const given = checkText(world, prompt + answer).sentences;
  if (given.some(({ claims }) => claims.some(({ kind }) => kind === 'unknown'))) return 'abstained';
  const verdict = judgeAnswer(world, prompt, prompt + answer)?.verdict;
  if (verdict === 'true') return 'right';
  return verdict === 'false' || verdict === 'nobody' ? 'wrong' : 'unclear';
}
