import { createRng, deriveSeed } from '#lab';
import { probeItem, type ProbeItem } from '#models/capabilities/score-answer';
import type { PhrasingPolicy, World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { createWorkedSum } from '#world/documents/running-total';
import { createSumQuestion } from '#world/documents/sum';
import { numbersIn } from './numbers-in.ts';

/** Pairs of numbers that training text adds, or those that were kept out of it. */
export type SumMaterial = 'training' | 'withheld';

/** A sum asked in a chat, and how the world answers it. */
export interface SumProblem extends ProbeItem {
  readonly material: SumMaterial;
  /** Sums that lead to the answer: 1 for a bare question, whose answer shows no working. */
  readonly steps: number;
  readonly answer: number;
}

export interface SumProblemsOptions {
  readonly material: SumMaterial;
  /** 1, 2 or 3. */
  readonly steps: number;
  readonly count: number;
  readonly seed: number;
}

/** Sentences of the phrasings that training uses: only the pairs of numbers may be new. */
const PHRASINGS: PhrasingPolicy = { kind: 'training' };

/** People a story of a sum is about: the first of the corpus's law, whose names every model has read. */
const WELL_KNOWN = 20;

function writeProblem(world: World, kind: DocumentKind, seed: number, material: SumMaterial): SumProblem {
  const chooser = createChooser(createRng(seed));
  const drawPerson = () => chooser.pick(world.zipf.slice(0, WELL_KNOWN));
  const { text } = writeDocument(world, kind, chooser, { policy: PHRASINGS, drawPerson });
  const item = probeItem(text);
  const sentences = item.reference.match(/[^.]+\./gu) ?? [];
  return {
    ...item,
    material,
    steps: Math.max(1, sentences.length - 1),
    answer: numbersIn(item.reference).at(-1)!,
  };
}

/**
 * Problems of so many steps, no two alike, from a seed.
 * @throws RangeError when the world asks no sums of so many steps
 */
export function writeSumProblems(world: World, options: SumProblemsOptions): SumProblem[] {
  const { material, steps, count, seed } = options;
  if (![1, 2, 3].includes(steps)) throw new RangeError(`Sums have 1, 2 or 3 steps, not ${steps}.`);
  const kind = (steps === 1 ? createSumQuestion : createWorkedSum)({ material: { kind: material } });
  const problems = new Map<string, SumProblem>();
  for (let i = 0; problems.size < count; i++) {
    const problem = writeProblem(world, kind, deriveSeed(seed, `${material}|${steps}|${i}`), material);
    if (problem.steps === steps) problems.set(problem.prompt, problem);
  }
  return [...problems.values()];
}
