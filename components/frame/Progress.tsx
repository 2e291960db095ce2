import { duration } from '#course/wording';

export interface ProgressProps {
  readonly label: string;
  /** In [0, 1]; null while the end is not known. */
  readonly share: number | null;
  /** What is going on. */
  readonly words: string;
  /** Adds how long it will take, where that is known. */
  readonly secondsLeft?: number;
}

/** How far a long job has come, as a bar and in words. */
export function Progress({ label, share, words, secondsLeft }: ProgressProps) {
  const left =
    secondsLeft === undefined || !Number.isFinite(secondsLeft) ? '' : ` · ${duration(secondsLeft)} left`;
  return (
    <div class="t-progress">
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
      <p class="t-progress-words">
        {words}
        {left}
      </p>
    </div>
  );
}
