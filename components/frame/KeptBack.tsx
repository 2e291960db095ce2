import type { ComponentChildren } from 'preact';

interface Props {
  /** Whether it answers a prediction that the reader has still to make. */
  readonly waits: boolean;
  readonly children: ComponentChildren;
}

/** What was recorded, folded away for as long as the reader has still to guess it. */
export function KeptBack({ waits, children }: Props) {
  if (!waits) return <>{children}</>;
  return (
    <details class="t-data">
      <summary>What we recorded: open it when you have guessed</summary>
      <div>{children}</div>
    </details>
  );
}
