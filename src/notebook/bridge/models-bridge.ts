import type { RunClient } from '#run/client';
import { RunError } from '#run/failure';
import type { Answer, ModelInfo } from '#run/protocol';
import {
  modelMethods,
  modelNames,
  type ModelMethod,
  type ModelName,
  type ModelQueries,
  type ModelResults,
  type ModelSummary,
} from '../models-surface.ts';
import { createLine } from './line.ts';
import { readQuery, sourceOf } from './read-query.ts';

export interface ModelsBridgeOptions {
  /** Puts the reader's grown model into the worker, where the page has one. Rejects, in words, where there is none yet. */
  readonly ensureOwn?: () => Promise<void>;
}

export type BridgeClient = Pick<RunClient, 'generate' | 'nextToken' | 'analyse'>;

type Methods = {
  readonly [M in ModelMethod]: (query: unknown, signal: AbortSignal) => Promise<ModelResults[M]>;
};

const noOwn = 'There is no model of your own yet: grow one first, or ask the fern.';
const temperatures = { least: 0, most: 5, usual: 1 } as const;

/**
 * The page's answers to `models` in cells. Questions are answered one after the other, as the worker would, so that
 * one that is abandoned before its turn costs nothing.
 * @returns what a session takes as `models`; it rejects with an Error in words for the reader
 */
export function createModelsBridge(client: BridgeClient, { ensureOwn }: ModelsBridgeOptions = {}) {
  const line = createLine();

  async function ready(model: ModelName): Promise<void> {
    if (model !== 'own') return;
    if (ensureOwn === undefined) throw new Error(noOwn);
    await ensureOwn();
  }

  async function summaryOf(model: ModelName): Promise<ModelSummary> {
    await ready(model);
    const { model: info } = await client.analyse({ kind: 'tokens', model: sourceOf(model), texts: [] });
    return summarise(model, info);
  }

  const methods: Methods = {
    async list(query) {
      readQuery('list', query, []);
      const summaries: ModelSummary[] = [];
      for (const name of modelNames) {
        const isThere = name !== 'own' || ensureOwn !== undefined;
        const summary = isThere ? await unlessMissing(name, summaryOf(name)) : null;
        if (summary !== null) summaries.push(summary);
      }
      return summaries;
    },
    describe: (query) => {
      const model = readQuery('describe', query, ['model'] satisfies Keys<'describe'>).model();
      return summaryOf(model);
    },
    async tokenize(query) {
      const read = readQuery('tokenize', query, ['model', 'text'] satisfies Keys<'tokenize'>);
      const [model, text] = [read.model(), read.text('text')];
      await ready(model);
      const { texts } = await client.analyse({ kind: 'tokens', model: sourceOf(model), texts: [text] });
      return (texts[0]?.pieces ?? []).map(({ id, text: piece }) => ({ id, text: piece }));
    },
    async next(query, signal) {
      const known = ['model', 'prompt', 'temperature', 'top'] satisfies Keys<'next'>;
      const read = readQuery('next', query, known);
      const model = read.model();
      const asked = {
        model: sourceOf(model),
        prompt: read.text('prompt'),
        temperature: read.number('temperature', { ...temperatures, least: 0.01 }),
        top: read.number('top', { least: 1, most: 1024, usual: 10, whole: true }),
      };
      await ready(model);
      // A figure of the page may have asked in between, and of two questions the worker answers the newer: ask again.
      for (let tries = 0; tries < 20 && !signal.aborted; tries++) {
        const answer = await client.nextToken(asked);
        if (answer !== null) return answer.tokens.map(({ text, probability }) => ({ text, probability }));
      }
      throw new Error('The model was asked by others all the while: run the cell again.');
    },
    async generate(query, signal) {
      const known = [
        'model',
        'prompt',
        'count',
        'temperature',
        'maxTokens',
        'seed',
      ] satisfies Keys<'generate'>;
      const read = readQuery('generate', query, known);
      const model = read.model();
      const asked = {
        model: sourceOf(model),
        prompt: read.text('prompt'),
        count: read.number('count', { least: 1, most: 64, usual: 1, whole: true }),
        temperature: read.number('temperature', temperatures),
        maxTokens: read.number('maxTokens', { least: 1, most: 192, usual: 40, whole: true }),
        seed: read.number('seed', { least: 0, most: 4_294_967_295, usual: 1, whole: true }),
        // Texts of cells come from the world, whose conversations have markers.
        hasMarkers: true,
      };
      await ready(model);
      let answers: readonly Answer[] = [];
      for await (const update of client.generate(asked, signal)) answers = update.answers;
      return answers.map(({ text }) => text);
    },
    async score(query) {
      const read = readQuery('score', query, ['model', 'text'] satisfies Keys<'score'>);
      const [model, text] = [read.model(), read.text('text')];
      await ready(model);
      const scored = await client.analyse({
        kind: 'score',
        model: sourceOf(model),
        text,
        hasMarkers: true,
      });
      return {
        tokens: scored.tokens.map(({ piece, nats }) => ({ text: piece.text, nats })),
        meanNats: scored.meanNats,
        perplexity: scored.perplexity,
      };
    },
  };

  return (method: string, query: unknown, signal: AbortSignal): Promise<unknown> => {
    const known = modelMethods.find((name) => name === method);
    if (known === undefined) {
      const list = modelMethods.map((name) => `models.${name}`).join(', ');
      return Promise.reject(new Error(`There is no models.${method.slice(0, 40)}: there are ${list}.`));
    }
    const answer: (query: unknown, signal: AbortSignal) => Promise<unknown> = methods[known];
    return line.take(() => answer(query, signal).catch(inWords), signal);
  };
}

type Keys<M extends ModelMethod> = readonly (keyof ModelQueries[M] & string)[];

const summarise = (name: ModelName, info: ModelInfo): ModelSummary => ({
  name,
  parameters: info.parameters,
  contextLength: info.contextLength,
  vocabularySize: info.vocabularySize,
});

/** The reader's own model is not listed while there is none; a shipped one that cannot be had is an error. */
async function unlessMissing(name: ModelName, summary: Promise<ModelSummary>): Promise<ModelSummary | null> {
  try {
    return await summary;
  } catch (error) {
    if (name === 'own') return null;
    throw error;
  }
}

/** A worker's failure with what to do about it. */
function inWords(error: unknown): never {
  if (error instanceof RunError) {
    throw new Error(error.code === 'no-model' ? noOwn : `${error.message} ${error.remedy}`.trim());
  }
  throw error instanceof Error ? error : new Error(String(error));
}
