export interface ProgressProps {
  readonly label: string;
  /** In [0, 1]; null while the end is not known. */
  readonly share: number | null;
  /** What is going on and how long it will take. */
  readonly words: string;
}

export function Progress({ label, share, words }: ProgressProps) {
  return (
    <div class="t-progress">
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
      <p class="t-progress-words">{words}</p>
    </div>
  );
}
