import type { CellProblem } from '#notebook/cell';
import { inList } from './in-list.ts';
import { problemWords, type CellState } from './state-words.ts';

export interface Change {
  readonly number: number;
  readonly state: CellState;
  readonly problem: CellProblem | null;
}

/** States worth saying aloud. A cell that begins to run was asked to, and a stale one says so where it stands. */
const endings = { done: 'done', stopped: 'stopped' } as const;

/** Several changes in one breath: `Cells 1, 2 and 3 done. Cell 4 failed. Line 2: n is not defined.` */
export function announcement(changes: readonly Change[]): string {
  const newest = [...new Map(changes.map((change) => [change.number, change])).values()].sort(
    (a, b) => a.number - b.number,
  );
  const sentences = Object.entries(endings).flatMap(([state, word]) => {
    const numbers = newest.filter((change) => change.state === state).map(({ number }) => String(number));
    return numbers.length === 0
      ? []
      : [`${numbers.length === 1 ? 'Cell' : 'Cells'} ${inList(numbers)} ${word}.`];
  });
  const failures = newest
    .filter(({ state }) => state === 'failed')
    .map(({ number, problem }) =>
      `Cell ${number} failed. ${problem === null ? '' : asSentence(problem)}`.trim(),
    );
  return [...sentences, ...failures].join(' ');
}

function asSentence(problem: CellProblem): string {
  const words = problemWords(problem);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
