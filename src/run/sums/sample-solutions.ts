import { createRng, deriveSeed } from '#lab';
import type { TransformerModel } from '#models';
import type { ProbeItem } from '#models/capabilities/score-answer';
import type { World } from '#world';
import { readSolution, type SumSolution } from './read-solution.ts';

/** The longest working of the world, three steps, takes fewer. */
const ANSWER_TOKENS = 72;

export interface SolutionSampling {
  /** Answers from each seed. */
  readonly count: number;
  /** Place of the first of them among all that a seed gives. Default 0. */
  readonly first?: number;
  /** 0 for the likeliest answer. */
  readonly temperature: number;
  readonly seeds: readonly number[];
  readonly signal?: AbortSignal;
}

export interface WrittenSolution extends SumSolution {
  readonly text: string;
  /** That were written, the one that ends the answer not among them. */
  readonly tokens: number;
}

/**
 * Lets a model answer a problem so many times over, from each seed in turn. Each answer has random numbers of its own, drawn
 * from its seed, its place, the temperature and the problem: it comes out alike however many others are drawn beside it.
 */
export async function sampleSolutions(
  model: Pick<TransformerModel, 'tokenize' | 'detokenize' | 'generateBatch'>,
  world: World,
  problem: ProbeItem,
  { count, first = 0, temperature, seeds, signal }: SolutionSampling,
): Promise<WrittenSolution[][]> {
  const prompt = model.tokenize(problem.prompt);
  const answers = await model.generateBatch(
    Array.from({ length: count * seeds.length }, () => prompt),
    {
      maxTokens: ANSWER_TOKENS,
      temperature,
      rng: createRng(0),
      rngOf: (sequence) =>
        createRng(
          deriveSeed(
            seeds[Math.floor(sequence / count)]!,
            `${first + (sequence % count)}|${temperature}|${problem.prompt}`,
          ),
        ),
      // The next question of a chat is not part of the answer.
      stopIds: model.tokenize('<user>'),
      ...(signal ? { signal } : {}),
    },
  );
  const read = new Map<string, SumSolution>();
  const solutions = answers.map(({ ids }) => {
    const text = model.detokenize(ids).trim();
    const solution = read.get(text) ?? readSolution(world, problem, text);
    read.set(text, solution);
    return { text, tokens: ids.length, ...solution };
  });
  return seeds.map((_, i) => solutions.slice(i * count, (i + 1) * count));
}
