/** What a cell showed when it was recorded, as data that a page can draw without running anything. */
export interface RecordedOutput {
  /** In the order they stood in. */
  readonly parts: readonly RecordedPart[];
  /** What it depends on, as a specimen's label says it: `seed 11`; empty where it depends on nothing. */
  readonly note: string;
  /** Day it was recorded: `2026-11-23`; empty where nobody knows. */
  readonly date: string;
}

export type RecordedPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A drawing as markup. It comes from the course's own recordings, never from a reader. */
  | { readonly kind: 'svg'; readonly svg: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Controls, in words: 'A slider: Temperature, 1'. */
  | { readonly kind: 'controls'; readonly text: string };
