import type { Clock } from './clock.ts';
import { evaluate } from './natives.ts';

/** A piece of code that came from the page: a cell's, or an exercise's checks. */
interface Source {
  /** How stacks call it. */
  readonly name: string;
  /** Cell it belongs to, null for checks. */
  readonly key: string | null;
  readonly linesBefore: number;
}

export interface Sources {
  /** The function a body's text describes. @throws SyntaxError */
  load(body: string, key: string | null, linesBefore: number): (...values: unknown[]) => unknown;
  /** Line of a cell at which an error came up, as far as its stack tells. */
  lineIn(key: string, stack: string): number | null;
  /** The first cell a stack leads through. */
  cellIn(stack: string): string | null;
  named(name: string): Source | undefined;
}

/** Gives every piece of code a name of its own, so that lines in stacks lead back to cells. */
export function createSources(clock: Clock): Sources {
  const sources = new Map<string, Source>();
  /** Frames of a stack in code from the page, innermost first. */
  const frames = (stack: string) =>
    [...stack.matchAll(/(cell-\d+\.js):(\d+):\d+/g)].flatMap(([, name = '', line]) => {
      const source = sources.get(name);
      return source ? [{ source, line: Number(line) - source.linesBefore }] : [];
    });
  return {
    load(body, key, linesBefore) {
      const name = `cell-${sources.size + 1}.js`;
      sources.set(name, { name, key, linesBefore });
      const wrap = evaluate(`((__tick)=>(${body}\n))\n//# sourceURL=${name}`) as (
        tick: unknown,
      ) => (...values: unknown[]) => unknown;
      return wrap(clock.tickOf(name));
    },
    lineIn: (key, stack) => frames(stack).find(({ source }) => source.key === key)?.line ?? null,
    cellIn: (stack) => frames(stack).find(({ source }) => source.key !== null)?.source.key ?? null,
    named: (name) => sources.get(name),
  };
}
