import { stateHints, stateWords, type CellState } from './state-words.ts';

/** Each state has a shape of its own, so that none depends on its colour. */
const shapes: Record<CellState, { readonly path: string; readonly isFilled: boolean }> = {
  idle: { path: 'M7 2.5a4.5 4.5 0 1 0 .01 0', isFilled: false },
  running: { path: 'M3.5 2 11.5 7 3.5 12Z', isFilled: true },
  stale: { path: 'M11.5 7A4.5 4.5 0 1 1 9.6 3.3M9.8.8v2.7H7.1', isFilled: false },
  done: { path: 'M2.5 7.5 5.5 10.5 11.5 3.5', isFilled: false },
  failed: { path: 'M7 1.5 13 12H1ZM7 5.5v3M7 10.2v.3', isFilled: false },
  stopped: { path: 'M3 3H11V11H3Z', isFilled: true },
};

/** How a cell stands, as shape and word. */
export function StateMark({ state, detail = '' }: { readonly state: CellState; readonly detail?: string }) {
  const { path, isFilled } = shapes[state];
  return (
    <span class={`notebook-state notebook-state-${state}`} title={stateHints[state]}>
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        fill={isFilled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
      <span>
        {stateWords[state]}
        {detail}
      </span>
    </span>
  );
}
