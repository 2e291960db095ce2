import { join } from 'node:path';
import type { AnswersUpdate } from '#run/protocol';
import { sharedPrompts, type SharedPrompt } from '#run/prompt-offers';
import { countMentions, type MentionCounts } from '#world';
import { drawAnswers, holdShipped, textReadBy } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

const folder = join('public', 'models');
/** Those of the first lesson, the smaller first. */
const names = ['fern', 'shrub'] as const;

const TEMPERATURE = 1;
const ANSWERS = 3;

interface Column {
  readonly model: string;
  readonly told: number | null;
  readonly drawn: AnswersUpdate & {
    readonly prompt: string;
    readonly temperature: number;
    readonly seed: number;
  };
}

/** A model's answers to every prompt, and how often its text told what each asks for. */
async function askAll(
  name: string,
  prompts: readonly SharedPrompt[],
  seed: number,
  signal: AbortSignal,
  mentions: MentionCounts | null,
): Promise<Column[]> {
  const held = await holdShipped(name);
  const size = held.info().world?.size ?? 'pocket';
  const columns: Column[] = [];
  for (const { text, fact } of prompts) {
    const draw = { prompt: text[size], temperature: TEMPERATURE, seed };
    const update = await drawAnswers(
      held,
      { ...draw, count: ANSWERS, maxTokens: 40, hasMarkers: true },
      signal,
    );
    const told = fact === null || mentions === null ? null : mentions.fact(fact[size]);
    columns.push({ model: name, told, drawn: { ...update, ...draw } });
  }
  held.model.dispose();
  return columns;
}

export default defineRecording({
  about: 'The same prompts, put to the shipped models of both sizes with one seed.',
  lesson: 'grow-your-first-model',
  minutes: 2,
  seed: 1,
  out: 'components/compare/recorded/compare-sizes.json',
  data: names.flatMap((name) =>
    ['config.json', 'model.safetensors', 'card.json'].map((file) => `${folder}/${name}/${file}`),
  ),
  async record({ seed, signal, log }) {
    const prompts = sharedPrompts();
    const answered: Column[][] = [];
    for (const name of names) {
      log(`writing what ${name} read again, to count what it was told`);
      const mentions = countMentions(textReadBy(name));
      answered.push(await askAll(name, prompts, seed, signal, mentions));
    }
    return {
      prompts: prompts.map(({ text, detail }, index) => ({
        text,
        detail,
        columns: answered.map((columns) => columns[index]!),
      })),
    };
  },
  sample: {
    seconds: 5,
    recompute: async ({ seed, signal }) =>
      (await askAll(names[0], sharedPrompts().slice(0, 2), seed, signal, null)).map(({ drawn }) => drawn),
    stored: ({ prompts }) => prompts.slice(0, 2).map(({ columns }) => columns[0]!.drawn),
  },
});
