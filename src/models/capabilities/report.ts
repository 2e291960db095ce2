import { createRng, deriveSeed } from '#lab';
import { checkText, type World } from '#world';
import type { TransformerModel } from '../transformer/engine.ts';
import { ladderProbes, taskProbes, type Probe } from './probes.ts';
import { scoreAnswer } from './score-answer.ts';

/** One line of the report: what was asked, how often it was right, and which lesson needs it. */
export interface Capability {
  readonly name: string;
  readonly lessons: readonly number[];
  /** Share in [0, 1]. */
  readonly right: number;
  /** Share of answers whose every sentence is well-formed; undefined for lines that count sentences themselves. */
  readonly wellFormed?: number;
  readonly chance?: number;
  readonly count: number;
}

/** Answers end sooner; this bounds those that do not. */
const ANSWER_TOKENS = 60;
const PAGE_TOKENS = 120;
const SAMPLE_TEMPERATURE = 0.7;

/** Asks a model every question of a probe; its likeliest answers count. */
export async function runProbe(model: TransformerModel, world: World, probe: Probe): Promise<Capability> {
  const { name, lessons, chance, items } = probe;
  const prompts = items.map(({ prompt }) => model.tokenize(prompt));
  const answers = await model.generateBatch(prompts, {
    maxTokens: ANSWER_TOKENS,
    temperature: 0,
    rng: createRng(0),
    // The next question of a chat is not part of the answer.
    stopIds: model.tokenize('<user>'),
  });
  const scores = items.map((item, i) => scoreAnswer(world, item, model.detokenize(answers[i]!.ids).trim()));
  const share = (holds: (score: (typeof scores)[number]) => boolean): number =>
    scores.filter(holds).length / Math.max(1, scores.length);
  return {
    name,
    lessons,
    ...(chance === undefined ? {} : { chance }),
    count: items.length,
    right: share((score) => score.right),
    wellFormed: share((score) => score.wellFormed),
  };
}

/** Shares of well-formed and of coherent sentences in documents the model writes from nothing. */
async function writeFreely(
  model: TransformerModel,
  world: World,
  seed: number,
  count: number,
): Promise<Capability[]> {
  const samples = await model.generateBatch(
    Array.from({ length: count }, () => []),
    { maxTokens: PAGE_TOKENS, temperature: SAMPLE_TEMPERATURE, rng: createRng(deriveSeed(seed, 'free')) },
  );
  const sentences = samples.flatMap(({ ids }) => checkText(world, model.detokenize(ids)).sentences);
  const line = (name: string, holds: (sentence: (typeof sentences)[number]) => boolean): Capability => ({
    name,
    lessons: [1],
    count: sentences.length,
    right: sentences.filter(holds).length / Math.max(1, sentences.length),
  });
  return [
    line(`writes well-formed sentences at temperature ${SAMPLE_TEMPERATURE}`, ({ wellFormed }) => wellFormed),
    line('writes sentences that follow from those before', ({ coherent }) => coherent),
  ];
}

/** What a model was measured to do, as its `capabilities.json` says it. */
export interface CapabilityReport {
  /** Where it comes from: `npm run record` writes it. */
  readonly stamp: {
    readonly command: string;
    readonly seed: number;
    /** Minutes of computing, on one core. */
    readonly minutes: number;
    /** Day it was measured, `2026-01-31`. */
    readonly date: string;
  };
  /** Name of the model. */
  readonly model: string;
  /** The world the questions are about. */
  readonly world: World['size'];
  /** Questions a line, where their number is free. */
  readonly questions: number;
  readonly lines: readonly Capability[];
}

export interface ReportOptions {
  readonly seed?: number;
  /** Questions a line; the ladder always asks all. */
  readonly count?: number;
  readonly onLine?: (line: Capability) => void;
}

/** Measures what the lessons need of a model, on material withheld from its training, with greedy answers. */
export async function reportCapabilities(
  model: TransformerModel,
  world: World,
  { seed = 1, count = 100, onLine }: ReportOptions = {},
): Promise<Capability[]> {
  const lines = await writeFreely(model, world, seed, Math.ceil(count / 2));
  lines.forEach((line) => onLine?.(line));
  for (const probe of [...ladderProbes(world, seed), ...taskProbes(world, seed, count)]) {
    const line = await runProbe(model, world, probe);
    lines.push(line);
    onLine?.(line);
  }
  return lines;
}
