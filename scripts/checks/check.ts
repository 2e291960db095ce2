import { runProgram } from './run-program.ts';

export interface CheckResult {
  readonly passed: number;
  readonly failed: number;
  /** What there is to read; shown when something failed. */
  readonly output: string;
  /** One line worth showing even when all is well. */
  readonly remark?: string;
}

export interface Check {
  readonly name: string;
  readonly run: () => Promise<CheckResult>;
}

/** A check that a program performs: it passes when the program ends with 0. */
export function programCheck(name: string, program: string, ...args: string[]): Check {
  return {
    name,
    async run() {
      const { code, output } = await runProgram(program, args);
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
    },
  };
}
