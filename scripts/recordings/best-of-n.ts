import type { TransformerModel } from '#models';
import { sampleSolutions, type WrittenSolution } from '#run/sums/sample-solutions';
import { packTally, tallySolutions } from '#run/sums/tally';
import { writeSumProblems, type SumMaterial, type SumProblem } from '#run/sums/write-problems';
import { createWorld, type World } from '#world';
import { loadShippedModel, MODEL_FILES } from '../growing/shipped-model.ts';
import { computePoints } from '../growing/trial-points.ts';
import { defineRecording } from '../records/recording.ts';

const MODEL = 'clover';
const MATERIALS: readonly SumMaterial[] = ['training', 'withheld'];
const STEPS = [1, 2, 3] as const;
/** Problems of each material and number of steps. */
const PROBLEMS = 10;
const SAMPLES = 64;
const TEMPERATURES = [0.4, 0.7, 1] as const;
const SEEDS = [1, 2, 3, 4, 5] as const;

/** All that was drawn for a problem. */
interface ProblemPoint {
  readonly greedy: { readonly text: string; readonly tokens: number; readonly tally: readonly number[] };
  /** By temperature, for each seed in turn: the tally of its solutions, see `packTally`. */
  readonly drawn: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** By temperature: tokens of a solution, on average. */
  readonly tokens: Readonly<Record<string, number>>;
}

function problemsOf(world: World, seed: number): Map<string, SumProblem> {
  const groups = MATERIALS.flatMap((material) => STEPS.map((steps) => ({ material, steps })));
  return new Map(
    groups.flatMap((group) =>
      writeSumProblems(world, { ...group, count: PROBLEMS, seed }).map(
        (problem, i) => [`${group.material}-${group.steps}-${i + 1}`, problem] as const,
      ),
    ),
  );
}

/** The solutions from each seed. */
const draw = (
  model: TransformerModel,
  world: World,
  problem: SumProblem,
  temperature: number,
  seeds: readonly number[],
): Promise<WrittenSolution[][]> =>
  sampleSolutions(model, world, problem, { count: SAMPLES, temperature, seeds });

const tallied = (solutions: readonly WrittenSolution[]): number[] => packTally(tallySolutions(solutions));

async function answer(model: TransformerModel, world: World, problem: SumProblem): Promise<ProblemPoint> {
  const alone = { count: 1, temperature: 0, seeds: [0] };
  const [[likeliest] = []] = await sampleSolutions(model, world, problem, alone);
  const drawn: Record<string, number[][]> = {};
  const tokens: Record<string, number> = {};
  for (const temperature of TEMPERATURES) {
    const solutions = await draw(model, world, problem, temperature, SEEDS);
    drawn[temperature] = solutions.map(tallied);
    const written = solutions.flat().reduce((sum, solution) => sum + solution.tokens, 0);
    tokens[temperature] = Number((written / solutions.flat().length).toFixed(2));
  }
  const { text, tokens: length } = likeliest!;
  return { greedy: { text, tokens: length, tally: tallied([likeliest!]) }, drawn, tokens };
}

/** What the tests draw again: the answers to one problem, from one seed. */
const SAMPLE = { id: 'withheld-2-1', temperature: 0.7, seed: SEEDS[0] } as const;

export default defineRecording({
  about: `Sums answered ${SAMPLES} times over by the ${MODEL} from each of ${SEEDS.length} seeds: what a vote or a checker makes of it.`,
  lesson: 'sampling',
  minutes: 8,
  seed: 6,
  out: 'src/run/sums/recorded/best-of-n.json',
  data: MODEL_FILES.map((file) => `public/models/${MODEL}/${file}`),
  async record(context) {
    const world = createWorld({ size: 'full' });
    const { model } = await loadShippedModel(MODEL);
    const problems = problemsOf(world, context.seed);
    const points = await computePoints(context, [...problems.keys()], (key) =>
      answer(model, world, problems.get(key)!),
    );
    model.dispose();
    return {
      model: MODEL,
      samples: SAMPLES,
      seeds: SEEDS,
      temperatures: TEMPERATURES,
      problems: [...problems].map(([id, { material, steps, prompt, reference, answer: right }]) => ({
        id,
        material,
        steps,
        prompt,
        reference,
        answer: right,
        ...points[id]!,
      })),
    };
  },
  sample: {
    seconds: 4,
    async recompute({ seed }) {
      const world = createWorld({ size: 'full' });
      const { model } = await loadShippedModel(MODEL);
      const problem = problemsOf(world, seed).get(SAMPLE.id)!;
      const [solutions] = await draw(model, world, problem, SAMPLE.temperature, [SAMPLE.seed]);
      model.dispose();
      return tallied(solutions!);
    },
    stored: ({ problems }) =>
      problems.find(({ id }) => id === SAMPLE.id)!.drawn[SAMPLE.temperature]![SEEDS.indexOf(SAMPLE.seed)],
  },
});
