import { wholeNumber } from '#course/wording';
import { Progress } from './Progress.tsx';
import type { Trials } from './use-trials.ts';

interface Props {
  readonly label: string;
  readonly trials: Trials;
}

/** How far the one trial of a figure has come; nothing while none runs. */
export function TrialProgressBar({ label, trials: { phase, lanes, share, secondsLeft } }: Props) {
  const [lane] = lanes;
  if (phase !== 'running' || lane === undefined) return null;
  const { progress } = lane;
  const words =
    progress === null
      ? 'Writing the text…'
      : progress.step === progress.steps
        ? 'Examining the model…'
        : `step ${wholeNumber(progress.step)} of ${wholeNumber(progress.steps)}`;
  return (
    <Progress
      label={label}
      share={progress === null ? null : share}
      words={words}
      {...(secondsLeft !== undefined && { secondsLeft })}
    />
  );
}
