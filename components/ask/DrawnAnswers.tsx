import type { ComponentChildren } from 'preact';

interface Props {
  /** They were recorded, and answer what the reader is asked to predict: folded away until there is a guess. */
  readonly waits: boolean;
  readonly children: ComponentChildren;
}

/** The answers and what they came from, kept back while they would give the answer away. */
export function DrawnAnswers({ waits, children }: Props) {
  if (!waits) return children;
  return (
    <details class="t-data">
      <summary>Five answers we recorded: open them when you have guessed</summary>
      <div class="ask-recorded">{children}</div>
    </details>
  );
}
