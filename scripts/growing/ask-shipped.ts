import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelCard } from '#models/model-card';
import { countParameters } from '#models/transformer/config';
import { answerWith, nextTokensOf } from '#run/ask-held-model';
import { holdModel, type HeldModel } from '#run/held-model';
import type { AnswersUpdate, GenerateQuery, ModelInfo, NextTokens } from '#run/protocol';
import type { LabelledDocument } from '#world';
import { projectRoot } from '../site/project-root.ts';
import { wordsFor } from './growth-plan.ts';
import { loadShippedModel } from './shipped-model.ts';
import { textRead } from './text-read.ts';
import { loadCourseTokenizer, type TextName } from './training-set.ts';

/** A shipped model, ready to be asked as the page's worker asks it. */
export async function holdShipped(name: string): Promise<HeldModel> {
  const { model, weights, tokenizer, versions } = await loadShippedModel(name);
  const { growth, stamp } = readCard(name);
  const info = (): ModelInfo => ({
    source: { kind: 'shipped', name },
    name,
    parameters: countParameters(weights.config),
    vocabularySize: model.vocabularySize,
    contextLength: model.contextLength,
    steps: growth.steps,
    world: versions ? { size: growth.world, version: versions.world } : null,
  });
  return holdModel(model, tokenizer, info, stamp.seed);
}

const readCard = (name: string): ModelCard =>
  JSON.parse(readFileSync(join(projectRoot, 'public', 'models', name, 'card.json'), 'utf8')) as ModelCard;

/** Every document that a shipped model read, as often as it read it. */
export function textReadBy(name: string): LabelledDocument[] {
  const { stamp, model, growth } = readCard(name);
  const tokenizer = loadCourseTokenizer();
  const { more = 0, notesFirst, tasksLast } = growth;
  const steps = growth.steps - more;
  const words = wordsFor(model.size, steps, tokenizer);
  const text = growth.text as TextName;
  return textRead(
    { size: model.size, text, words, steps, notesFirst, tasksLast, more, seed: stamp.seed },
    tokenizer,
  );
}

/** The finished answers of one draw. */
export async function drawAnswers(
  held: HeldModel,
  query: Omit<GenerateQuery, 'model'>,
  signal: AbortSignal,
): Promise<AnswersUpdate> {
  let last: AnswersUpdate | undefined;
  await answerWith(held, query, (update) => (last = update), signal);
  if (last === undefined)
    throw new Error(`Nothing was drawn for '${query.prompt}': the recording was stopped.`);
  return roundAnswers(last);
}

/** The likeliest next tokens, as many as the page lists. */
export async function listTokens(held: HeldModel, prompt: string, temperature: number): Promise<NextTokens> {
  const listed = await nextTokensOf(held, { prompt, temperature, top: 8 });
  return {
    ...listed,
    tokens: listed.tokens.map((token) => ({ ...token, probability: round(token.probability) })),
    rest: round(listed.rest),
    entropyNats: round(listed.entropyNats),
  };
}

const roundAnswers = (update: AnswersUpdate): AnswersUpdate => ({
  ...update,
  answers: update.answers.map((answer) => ({ ...answer, logProbability: round(answer.logProbability) })),
});

/** Six digits: more than is shown, fewer than differ between CPUs. */
const round = (value: number): number => Number(value.toPrecision(6));
