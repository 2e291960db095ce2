import type { CellProblem } from '../cell.ts';

/** What a session says to its reader when something is amiss. */
export const troubles = {
  silent:
    'The cells have not answered for two seconds. Wait for them, or press Restart; your code is kept either way.',
  lost: 'The cells do not answer any more: the browser may have ended them. Press Restart, then run a cell; your code is kept.',
  heldOn:
    'A cell did not let go, so Stop ended the sandbox, and all values with it. Your code is kept; run a cell to start afresh.',
  safe: 'This page was opened with nothing running. Allow cells to run first.',
  checkLost: 'The sandbox ended before the checks were through. Run the cell, then check again.',
  needsBroken: {
    kind: 'error',
    name: 'Error',
    message: 'It depends on a cell that cannot be read yet: mend that one first.',
    line: null,
    column: null,
  } satisfies CellProblem,
} as const;
