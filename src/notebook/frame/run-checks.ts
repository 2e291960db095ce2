import type { Check, CheckHelpers, CheckVerdict } from '../checks.ts';
import { libraryNames, type CheckResult, type LibraryName } from '../protocol.ts';
import { CellTimeout } from './cell-timeout.ts';
import { Stopped, type Run } from './run.ts';
import type { Sources } from './sources.ts';

export interface CheckServices {
  readonly sources: Sources;
  /** Ends when the reader stops everything. */
  readonly run: Run;
  /** Begins a task with a budget of its own. */
  begin(): Promise<void>;
  isDefined(name: string): boolean;
  valueOf(name: string): Promise<unknown>;
  library(name: LibraryName): Promise<unknown>;
}

interface LoadedChecks {
  readonly needs: readonly string[];
  readonly checks: readonly Check<Record<string, unknown>>[];
}

/** Tells what a check cannot look at. */
class Missing extends Error {}

const helpers: CheckHelpers = {
  near: (a, b, tolerance = 1e-6) => Math.abs(a - b) <= tolerance,
};

/** Runs an exercise's checks, one after another, on the values that cells have now. Never rejects. */
export async function runChecks(body: string, services: CheckServices): Promise<CheckResult[]> {
  try {
    await services.begin();
    const { needs, checks } = services.sources.load(body, null, 0)() as LoadedChecks;
    const values = await collectValues(needs, services);
    const results: CheckResult[] = [];
    for (const check of checks) {
      await services.begin();
      results.push(await runCheck(check, values, services.run));
    }
    return results;
  } catch (error) {
    return [{ title: 'The checks could be run', passed: false, feedback: feedbackOn(error) }];
  }
}

async function runCheck(
  { title, test }: Check<Record<string, unknown>>,
  values: object,
  run: Run,
): Promise<CheckResult> {
  try {
    const pending = Promise.resolve(test(values as Parameters<typeof test>[0]));
    const verdict = (await run.guard(pending)) as CheckVerdict;
    if (verdict === true) return { title, passed: true, feedback: '' };
    const feedback = typeof verdict === 'string' && verdict !== '' ? verdict : 'Not yet.';
    return { title, passed: false, feedback };
  } catch (error) {
    return { title, passed: false, feedback: feedbackOn(error) };
  }
}

/** An object with the values asked for. One that cannot be had says so when a check reads it, and only then. */
async function collectValues(needs: readonly string[], services: CheckServices): Promise<object> {
  const values = { ...helpers };
  for (const name of needs) {
    const { value, missing } = await findValue(name, services);
    Object.defineProperty(values, name, {
      enumerable: true,
      get() {
        if (missing) throw missing;
        return value;
      },
    });
  }
  return values;
}

async function findValue(
  name: string,
  { run, isDefined, valueOf, library }: CheckServices,
): Promise<{ value?: unknown; missing?: Error }> {
  const libraryName = libraryNames.find((known) => known === name);
  try {
    if (libraryName) return { value: await run.guard(library(libraryName)) };
    if (!isDefined(name)) {
      return {
        missing: new Missing(`There is no \`${name}\` yet: the checks look for a value of that name.`),
      };
    }
    return { value: await run.guard(valueOf(name)) };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return {
      missing: new Missing(`\`${name}\` has no value: look at what its cell says, and run it again.`),
    };
  }
}

function feedbackOn(error: unknown): string {
  if (error instanceof Missing) return error.message;
  if (error instanceof Stopped) return 'The checks were stopped before they were through.';
  if (error instanceof CellTimeout) return error.message;
  return `With your values, this threw an error: ${String(error)}`.slice(0, 1000);
}
