import { problemShares } from '../sums/summarise-choices.ts';
import { readProblem, type ReadProblem } from '../sums/read-problem.ts';
import { sampleSolutions, type WrittenSolution } from '../sums/sample-solutions.ts';
import { CHOICE_NS } from '../sums/choice-plan.ts';
import { tallySolutions } from '../sums/tally.ts';
import type { World } from '#world';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import type { SolvedSum, SumsQuery, SumsUpdate } from './protocol.ts';

/** Answers between two reports: what the engine writes side by side. The same numbers come out however many follow. */
const ROUND = 32;

/**
 * Answers each question greedily once and so many times over by drawing, and tells after every round what the answers came
 * to. All questions are read before the first is answered.
 * @throws RunError `unfit` when a question is no sum of the world, or the model is of another world
 */
export async function solveSums(
  held: HeldModel,
  query: Omit<SumsQuery, 'kind' | 'model'>,
  report: (update: SumsUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const model = held.info();
  const world = worldOf(model.world);
  if (world === null)
    throw new RunError('unfit', 'This model learnt of another world, whose sums cannot be checked here.');
  const problems = query.questions.map((question) => readProblem(world, question));
  const solved: SolvedSum[] = [];
  const tell = (...newest: SolvedSum[]): void =>
    report({ model, problems: problems.length, count: query.count, solved: [...solved, ...newest] });
  tell();
  for (const problem of problems) {
    const last = await solve(held, world, problem, query, tell, signal);
    if (last === null) return;
    solved.push(last);
  }
}

/** Null when it was stopped. */
async function solve(
  { model }: HeldModel,
  world: World,
  problem: ReadProblem,
  { count, temperature, seed }: Pick<SumsQuery, 'count' | 'temperature' | 'seed'>,
  tell: (sum: SolvedSum) => void,
  signal: AbortSignal,
): Promise<SolvedSum | null> {
  const draw = async (first: number, of: number, heat: number): Promise<WrittenSolution[]> => {
    const [solutions = []] = await sampleSolutions(model, world, problem, {
      count: of,
      first,
      temperature: heat,
      seeds: [seed],
      signal,
    });
    return solutions;
  };
  const [greedy] = await draw(0, 1, 0);
  const drawn: WrittenSolution[] = [];
  let sum: SolvedSum | null = null;
  while (drawn.length < count) {
    drawn.push(...(await draw(drawn.length, Math.min(ROUND, count - drawn.length), temperature)));
    if (signal.aborted) return null;
    sum = summarise(problem, greedy!, drawn);
    tell(sum);
  }
  return sum;
}

function summarise(
  problem: ReadProblem,
  greedy: WrittenSolution,
  drawn: readonly WrittenSolution[],
): SolvedSum {
  const tally = tallySolutions(drawn);
  const ns = CHOICE_NS.filter((n) => n <= drawn.length);
  return {
    ...problem,
    greedy: { ...greedy, right: greedy.answer === problem.answer },
    drawn: drawn.length,
    tokens: drawn.reduce((tokens, solution) => tokens + solution.tokens, 0),
    answers: tally.map((each) => ({
      ...each,
      example: drawn.find(({ answer }) => answer === each.answer)!.text,
    })),
    shares: problemShares({ answer: problem.answer, tallies: [tally] }, ns),
  };
}
