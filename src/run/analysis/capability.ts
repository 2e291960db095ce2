import { createRng } from '#lab';
import { ladderProbes, taskProbes, type Probe } from '#models/capabilities/probes';
import { scoreAnswer, type ProbeItem } from '#models/capabilities/score-answer';
import { createWorld, type World } from '#world';
import type { HeldModel } from '../held-model.ts';
import { judgeAnswer } from '../judge-answer.ts';
import type { CapabilityQuery, CapabilityResult } from './protocol.ts';
import { isGoodSentence, sentenceOf, storyOpenings, writingTokens } from './writing-probe.ts';
import { writingTask } from './writing-task.ts';

/** As in the reports of the model cards. */
const answerTokens = 60;
/** Questions that are written for a task; a query asks for some of them. */
const mostQuestions = 100;

interface Material {
  readonly world: World;
  readonly probes: readonly Probe[];
  readonly openings: readonly string[];
}

const material = new Map<string, Material>();

/** Worlds and questions, written once for each seed. */
function materialOf(size: World['size'], seed: number): Material {
  const key = `${size} ${seed}`;
  const known = material.get(key);
  if (known !== undefined) return known;
  const world = createWorld({ size });
  const made = {
    world,
    probes: [...ladderProbes(world, seed), ...taskProbes(world, seed, mostQuestions)],
    openings: storyOpenings(world, seed, mostQuestions),
  };
  material.set(key, made);
  return made;
}

interface Asked {
  readonly items: readonly ProbeItem[];
  readonly maxTokens: number;
  readonly isRight: (item: ProbeItem, answer: string) => boolean;
  /** The part of an answer that counts. */
  readonly shown: (answer: string) => string;
}

function asked({ world, probes, openings }: Material, task: string): Asked {
  if (task === writingTask)
    return {
      items: openings.map((prompt) => ({ prompt, reference: '' })),
      maxTokens: writingTokens,
      isRight: ({ prompt }, answer) => isGoodSentence(world, prompt, answer),
      shown: (answer) => sentenceOf(answer).trim(),
    };
  const probe = probes.find(({ name }) => name === task);
  if (probe === undefined) throw new RangeError(`There is no task '${task}'.`);
  return {
    items: probe.items,
    maxTokens: answerTokens,
    isRight: (item, answer) => isRight(world, item, answer.trim()),
    shown: (answer) => answer.trim(),
  };
}

/** What the reports count as right, and no sum that does not come out: those look at facts alone. */
const isRight = (world: World, item: ProbeItem, answer: string): boolean =>
  scoreAnswer(world, item, answer).right &&
  judgeAnswer(world, item.prompt, item.prompt + answer)?.verdict !== 'false';

/**
 * Puts some questions of a task to a model, greedily, and marks the answers by what they state. A model is asked about
 * the world it grew in.
 * @throws RangeError when there is no such task
 */
export async function measureCapability(
  { model, tokenizer, info }: HeldModel,
  { task, from, count, seed }: CapabilityQuery,
): Promise<CapabilityResult> {
  const { maxTokens, shown, ...asking } = asked(materialOf(info().world?.size ?? 'pocket', seed), task);
  const items = asking.items.slice(from, from + count);
  const prompts = items.map(({ prompt }) => tokenizer.encode(prompt));
  const answers = await model.generateBatch(prompts, {
    maxTokens,
    temperature: 0,
    rng: createRng(0),
    // The next question of a chat is not part of the answer.
    stopIds: tokenizer.encode('<user>'),
  });
  const texts = answers.map(({ ids }) => tokenizer.decode(ids));
  const tokensOf = (rows: readonly (readonly number[])[]): number =>
    rows.reduce((sum, row) => sum + row.length, 0);
  return {
    model: info(),
    asked: items.length,
    right: items.filter((item, i) => asking.isRight(item, texts[i]!)).length,
    tokensRead: tokensOf(prompts),
    tokensWritten: tokensOf(answers.map(({ ids }) => ids)),
    example: items[0] === undefined ? null : { question: items[0].prompt, answer: shown(texts[0]!) },
  };
}
