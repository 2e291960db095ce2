import type { FigureState } from './Figure.tsx';
import type { Trials } from './use-trials.ts';

/** How a figure of trials stands: at work, broken, with results of the reader's own, or with recorded ones. */
export function runState(
  { phase, failure }: Pick<Trials, 'phase' | 'failure'>,
  hasOwn: boolean,
): FigureState {
  if (failure !== null) return 'failed';
  if (phase === 'running') return 'running';
  return hasOwn ? 'live' : 'recorded';
}
