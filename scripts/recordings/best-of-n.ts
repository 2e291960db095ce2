import type { TransformerModel } from '#models';
import { sampleSolutions } from '#run/sums/sample-solutions';
import { summariseChoices } from '#run/sums/summarise-choices';
import { packTally, tallySolutions, unpackTally } from '#run/sums/tally';
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
/** Solutions to choose among. */
const NS = [1, 2, 4, 8, 16, 32, 64] as const;

/** All that was drawn for a problem. */
interface ProblemPoint {
  readonly greedy: { readonly text: string; readonly tally: readonly number[] };
  /** By temperature, for each seed in turn: the tally of its solutions, see `packTally`. */
  readonly drawn: Readonly<Record<string, readonly (readonly number[])[]>>;
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

/** The tally of the solutions from each seed. */
async function drawTallies(
  model: TransformerModel,
  world: World,
  problem: SumProblem,
  temperature: number,
  seeds: readonly number[],
): Promise<number[][]> {
  const drawn = await sampleSolutions(model, world, problem, { count: SAMPLES, temperature, seeds });
  return drawn.map((solutions) => packTally(tallySolutions(solutions)));
}

async function answer(model: TransformerModel, world: World, problem: SumProblem): Promise<ProblemPoint> {
  const [[likeliest] = []] = await sampleSolutions(model, world, problem, {
    count: 1,
    temperature: 0,
    seeds: [0],
  });
  const drawn: Record<string, number[][]> = {};
  for (const temperature of TEMPERATURES) {
    drawn[temperature] = await drawTallies(model, world, problem, temperature, SEEDS);
  }
  return { greedy: { text: likeliest!.text, tally: packTally(tallySolutions([likeliest!])) }, drawn };
}

/** Of each material and number of steps: how often greedy answers are right, and choices among n at each temperature. */
function summarise(
  problems: ReadonlyMap<string, SumProblem>,
  points: Readonly<Record<string, ProblemPoint>>,
) {
  return MATERIALS.flatMap((material) =>
    STEPS.map((steps) => {
      const group = [...problems]
        .filter(([, problem]) => problem.material === material && problem.steps === steps)
        .map(([id, { answer }]) => ({ answer, ...points[id]! }));
      const isRight = group.map(({ greedy, answer }) => unpackTally(greedy.tally)[0]!.answer === answer);
      const choices = TEMPERATURES.map((temperature) => [
        temperature,
        summariseChoices(
          group.map(({ answer, drawn }) => ({ answer, tallies: drawn[temperature]! })),
          NS,
        ),
      ]);
      return {
        material,
        steps,
        greedy: isRight.filter(Boolean).length / group.length,
        choices: Object.fromEntries(choices) as Record<string, ReturnType<typeof summariseChoices>>,
      };
    }),
  );
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
      ns: NS,
      summary: summarise(problems, points),
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
      const [tally] = await drawTallies(model, world, problem, SAMPLE.temperature, [SAMPLE.seed]);
      model.dispose();
      return tally;
    },
    stored: ({ problems }) =>
      problems.find(({ id }) => id === SAMPLE.id)!.drawn[SAMPLE.temperature]![SEEDS.indexOf(SAMPLE.seed)],
  },
});
