import { compileCell } from '../../../src/notebook/compile/compile-cell.ts';
import { createClock } from '../../../src/notebook/frame/clock.ts';
import { createNotebook } from '../../../src/notebook/frame/notebook.ts';
import type { CellState, FrameMessage, HostMessage } from '../../../src/notebook/protocol.ts';

export interface Bench {
  /** Everything the notebook sent, in order. */
  readonly sent: FrameMessage[];
  send(message: HostMessage): void;
  /** Compiles and defines cells: key to source. */
  define(sources: Readonly<Record<string, string>>): void;
  /** The latest state of a cell. */
  state(key: string): CellState | undefined;
  /** How often each cell began to run since the last call. */
  runs(): Record<string, number>;
  /** Text of a cell's output, outputs standing in the order their cells were first defined. */
  text(index: number): string;
  readonly container: HTMLElement;
  reportLate(error: unknown): void;
}

/** The notebook of the sandbox without its sandbox, in jsdom. */
export function createBench(budgetMs = 1000): Bench {
  const sent: FrameMessage[] = [];
  const container = document.createElement('main');
  const nextTask = (callback: () => void) => void setTimeout(callback, 0);
  const now = () => performance.now();
  const notebook = createNotebook({
    send: (message) => sent.push(message),
    clock: createClock(now, nextTask, budgetMs),
    nextTask,
    now,
    container,
    endTimers: () => undefined,
  });
  let counted = 0;
  return {
    sent,
    container,
    send: (message) => notebook.handle(message),
    reportLate: (error) => notebook.reportLate(error),
    define(sources) {
      const cells = Object.entries(sources).map(([key, source]) => {
        const result = compileCell(source);
        if (!result.ok) throw new Error(result.problem.message);
        return { key, compiled: result.cell };
      });
      notebook.handle({ type: 'define', cells });
    },
    state: (key) =>
      sent.filter((message) => message.type === 'state').findLast((message) => message.key === key)?.state,
    runs() {
      const counts: Record<string, number> = {};
      for (const message of sent.slice(counted)) {
        if (message.type !== 'state' || message.state.phase !== 'running') continue;
        counts[message.key] = (counts[message.key] ?? 0) + 1;
      }
      counted = sent.length;
      return counts;
    },
    text: (index) => container.children[index]?.textContent ?? '',
  };
}
