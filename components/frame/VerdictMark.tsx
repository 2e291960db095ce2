import type { Verdict } from '#run/protocol';

/** A verdict in a word or two. */
export const verdictWords: Record<Verdict, string> = {
  true: 'true',
  false: 'false',
  nobody: 'about nobody',
  free: 'no claim',
  broken: 'broken',
};

const shapes: Record<Verdict, string> = {
  true: 'M2 7.5 5.5 11 12 3',
  false: 'M3 3 11 11M11 3 3 11',
  nobody: 'M4 4.6a3 3 0 1 1 4.4 2.6Q7 8 7 9M7 11.6v.4',
  free: 'M7 3.2a3.8 3.8 0 1 0 .01 0',
  broken: 'M1 8 3.5 5 6 9 8.5 5 11 9 13 6.5',
};

/** A verdict's mark: each has a shape of its own, so that none depends on its colour. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg
      class="t-mark"
      viewBox="0 0 14 14"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[verdict]} />
    </svg>
  );
}
