import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { compileCell } from '../compile/compile-cell.ts';
import { compileChecks } from '../compile/compile-checks.ts';
import type { CellProblem, CompiledCell } from '../cell.ts';

/** What stands beside a lesson for one of its exercises. */
export interface Exercise {
  readonly title: string;
  /** TypeScript, as the reader would write it. */
  readonly solution: string;
  readonly compiledSolution: CompiledCell;
  /** Names of the values its checks look at. */
  readonly needs: readonly string[];
  /** From the gentlest to the plainest. */
  readonly hints: readonly string[];
  /** Compiled checks, as a `check` message carries them. */
  readonly checksBody: string;
}

/** What is wrong with an exercise's files. */
interface ExerciseFault {
  /** Name of the file in `cells/`; null where the fault is that a file is missing. */
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly remedy: string;
}

export type ReadExercise =
  | { readonly ok: true; readonly exercise: Exercise }
  | { readonly ok: false; readonly faults: readonly ExerciseFault[] };

export const solutionFile = (id: string): string => `${id}.solution.ts`;
export const checksFile = (id: string): string => `${id}.checks.ts`;

/**
 * Reads and compiles the two files of an exercise, while a page is built or checked.
 * @param folder absolute path of the lesson's `cells/`
 */
export function readExercise(folder: string, id: string): ReadExercise {
  const faults: ExerciseFault[] = [];
  const solution = read(folder, solutionFile(id), 'what a reader who solved it would have written', faults);
  const checks = read(folder, checksFile(id), 'its hints and checks', faults);
  const compiledSolution = solution === null ? null : compileSolution(solution, solutionFile(id), faults);
  const compiledChecks = checks === null ? null : evaluateChecks(checks, checksFile(id), faults);
  if (solution === null || compiledSolution === null || compiledChecks === null) return { ok: false, faults };
  return { ok: true, exercise: { solution, compiledSolution, ...compiledChecks } };
}

/** Text of a file with line feeds at the ends of lines, and none at its own end. */
function read(folder: string, name: string, what: string, faults: ExerciseFault[]): string | null {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').replace(/\n+$/, '');
  const problem = `the exercise has no file cells/${name}`;
  faults.push({ file: null, line: 1, column: 1, problem, remedy: `Write it: ${what}.` });
  return null;
}

function compileSolution(source: string, file: string, faults: ExerciseFault[]): CompiledCell | null {
  const compiled = compileCell(source);
  if (compiled.ok) return compiled.cell;
  faults.push(syntaxFault(compiled.problem, file));
  return null;
}

const syntaxFault = ({ line, column, message }: CellProblem, file: string): ExerciseFault => ({
  file,
  line: line ?? 1,
  column: column ?? 1,
  problem: message.replace(/\.$/, ''),
  remedy: 'Mend the code.',
});

type EvaluatedChecks = Pick<Exercise, 'title' | 'needs' | 'hints' | 'checksBody'>;

/** A module's default export at rest: no test of it runs here. */
function evaluateChecks(source: string, file: string, faults: ExerciseFault[]): EvaluatedChecks | null {
  const compiled = compileChecks(source);
  if (!compiled.ok) {
    faults.push(syntaxFault(compiled.problem, file));
    return null;
  }
  const { body } = compiled;
  let value: unknown;
  try {
    // Data alone crosses the border: what the module holds of functions stays behind.
    const shape =
      '({ title, needs, hints, titles: checks.map((one) => typeof one.test === "function" && one.title) })';
    const program = `(({ title, needs, hints, checks }) => JSON.stringify(${shape}))((${body})())`;
    value = JSON.parse(String(runInNewContext(program, { __tick: () => undefined }, { timeout: 1000 })));
  } catch (error) {
    const problem = `the checks cannot be read: ${String(error)}`;
    const remedy = "End the file with 'export default { title, needs, hints, checks } satisfies Checks<…>;'.";
    faults.push({ file, line: 1, column: 1, problem, remedy });
    return null;
  }
  const { title, needs, hints, titles } = value as Record<string, unknown>;
  const complaint = complaintAbout(title, needs, hints, titles);
  if (complaint === null)
    return {
      title: title as string,
      needs: needs as string[],
      hints: hints as string[],
      checksBody: body,
    };
  faults.push({ file, ...placeOf(source, complaint.part), ...complaint });
  return null;
}

interface Complaint {
  readonly part: string;
  readonly problem: string;
  readonly remedy: string;
}

function complaintAbout(title: unknown, needs: unknown, hints: unknown, titles: unknown): Complaint | null {
  if (typeof title !== 'string' || title.trim() === '') {
    const remedy = "Name it in a few words, like title: 'How surprised?'. They stand above its cell.";
    return { part: 'export default', problem: 'the exercise has no title', remedy };
  }
  if (!areTexts(needs) || needs.length === 0) {
    const remedy = "List the names that the tests look at, like needs: ['entropy'].";
    return { part: 'needs', problem: 'the checks do not say what they need', remedy };
  }
  if (!areTexts(hints) || hints.length === 0) {
    const remedy = 'Write one or more, from the gentlest to the plainest.';
    return { part: 'hints', problem: 'the exercise has no hints', remedy };
  }
  if (!areTexts(titles) || titles.length === 0) {
    const remedy = 'Write one or more, each with a title and a test.';
    return { part: 'checks', problem: 'the exercise has no checks', remedy };
  }
  const twice = titles.find((title, index) => titles.indexOf(title) !== index);
  if (twice === undefined) return null;
  return {
    part: 'checks',
    problem: `two checks are called '${twice}'`,
    remedy: 'Give each a title of its own.',
  };
}

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && one.trim() !== '');

/** Where a part of the checks begins; the file's beginning where it is missing. */
function placeOf(source: string, part: string): { line: number; column: number } {
  const lines = source.split('\n');
  const index = lines.findIndex((line) => new RegExp(`^\\s*(?:readonly )?${part}\\b`).test(line));
  return index === -1 ? { line: 1, column: 1 } : { line: index + 1, column: lines[index]!.search(/\S/) + 1 };
}
